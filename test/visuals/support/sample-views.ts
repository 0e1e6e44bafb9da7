/** The gallery shows the same data. */
export { LIBRARIES, STAGES, SUBSCRIBERS } from '../../../tools/src/gallery/cells/sample-views.js';
