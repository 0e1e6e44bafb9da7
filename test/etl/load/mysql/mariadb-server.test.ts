import { describeWith, requireMariadb } from '../../../support/requirements.js';
import { serverSuite } from './server-suite.js';

describeWith(requireMariadb(), 'a MariaDB server', (url) => {
  serverSuite(url);
});
