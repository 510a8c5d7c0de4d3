export {faultLine, logFault} from '../host/fault-log.ts';
