package org.presessions.recommendations.exporting;

import java.util.List;
import org.presessions.recommendations.exporting.DumpController.Listed;
import org.presessions.recommendations.exporting.DumpController.ListedFile;
import org.presessions.shared.LinkedData;
import org.presessions.shared.LinkedData.Thing;
import org.presessions.shared.Page;

/// The page of the dumps for programs that look for data: the database, and the files of its newest dump. Whose data
/// it is, and who allowed its use, each row says by itself; for the whole no licence is stated.
record DumpData(Page page) {
    LinkedData of(List<Listed> dumps) {
        return LinkedData.of(dumps.stream().limit(1).map(this::database).toList());
    }

    private Thing database(Listed newest) {
        return new Thing("Dataset")
                .with("name", page.t("recommendations.search.title"))
                .with("description", page.t("recommendations.exporting.dump.lead"))
                .with("url", page.canonical())
                .with("dateModified", newest.day().toString())
                .with("distribution", newest.files().stream().map(this::file).toList());
    }

    private Thing file(ListedFile file) {
        return new Thing("DataDownload")
                .with("name", file.name())
                .with("contentUrl", page.address() + "/recommendations/dump/latest/" + file.name())
                .with("encodingFormat", DumpController.type(file.name()).toString());
    }
}
