import { describeWith, requireMysql } from '../../../support/requirements.js';
import { serverSuite } from './server-suite.js';

describeWith(requireMysql(), 'a MySQL server', (url) => {
  serverSuite(url);
});
