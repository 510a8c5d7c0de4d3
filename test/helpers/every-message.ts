/** Loads every area of the catalogue. */
import '../../source/messages/browsing.ts';
import '../../source/messages/keys.ts';
import '../../source/messages/reading.ts';
import '../../source/messages/notices.ts';
import '../../source/messages/assessment.ts';
import '../../source/messages/screens.ts';
import '../../source/messages/sitting.ts';
import '../../source/messages/topics.ts';
import '../../source/messages/host.ts';
import '../../source/messages/agreement.ts';
import '../../source/messages/printed.ts';
import '../../source/messages/pages.ts';
import '../../source/messages/conversation.ts';
import '../../source/messages/typed-words.ts';
import '../../source/messages/files.ts';
import '../../source/messages/command-line.ts';
