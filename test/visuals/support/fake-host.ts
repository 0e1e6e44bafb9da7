/** The host of the tests is the gallery's, too. */
export {
  createFakeHost,
  type FakeHost,
  type FakeHostOptions,
  type FakeSelectionId,
  type HostCall,
} from '../../../tools/src/gallery/page/fake-host.js';
