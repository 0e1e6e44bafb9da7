import { describeWith, requireMysql } from '../../support/requirements.js';
import { serverPlace } from './server-place.js';
import { warehouseSuite } from './warehouse-suite.js';

describeWith(requireMysql(), 'the warehouse in MySQL', (url) => {
  warehouseSuite(() => Promise.resolve(serverPlace(url())));
});
