/** Loads every area of the catalogue. */
import '../../source/messages/browsing.ts';
import '../../source/messages/keys.ts';
import '../../source/messages/reading.ts';
