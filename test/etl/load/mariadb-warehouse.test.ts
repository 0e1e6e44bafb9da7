import { describeWith, requireMariadb } from '../../support/requirements.js';
import { serverPlace } from './server-place.js';
import { warehouseSuite } from './warehouse-suite.js';

describeWith(requireMariadb(), 'the warehouse in MariaDB', (url) => {
  warehouseSuite(() => Promise.resolve(serverPlace(url())));
});
