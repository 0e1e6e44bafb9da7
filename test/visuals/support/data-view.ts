/** Data views in short are the gallery's, too. */
export {
  createDataView,
  type DataViewSpec,
  type GroupingSpec,
  type MeasureSpec,
  type Objects,
  type Value,
} from '../../../tools/src/gallery/page/data-view.js';
