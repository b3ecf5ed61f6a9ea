package org.presessions.meeting.speakers;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.presessions.shared.documents.Spreadsheets;

/// The speakers' list as a table, RFC 4180, with a byte order mark, by which spreadsheets know UTF-8. Times are in UTC,
/// lengths in seconds.
final class SpeakersFile {
    private SpeakersFile() {}

    static void write(SpeakersList list, Writer target) throws IOException {
        target.append('\uFEFF');
        var table = new CSVPrinter(target, CSVFormat.RFC4180);
        table.printRecord("at", "speaker", "region", "kind", "seconds_given", "seconds_used", "question", "reason");
        for (var row : list.rows())
            table.printRecord(
                    row.at(),
                    Spreadsheets.harmless(row.speaker()),
                    row.region(),
                    row.kind(),
                    row.given().toSeconds(),
                    row.used().toSeconds(),
                    Spreadsheets.harmless(row.question()),
                    "");
        for (var change : list.changes())
            table.printRecord(
                    change.at(),
                    Spreadsheets.harmless(change.speaker()),
                    change.region(),
                    change.kind(),
                    "",
                    "",
                    "",
                    Spreadsheets.harmless(change.reason()));
        table.flush();
    }
}
