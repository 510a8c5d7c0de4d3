export {faultLine, logFault} from '../terminal/restore.ts';
