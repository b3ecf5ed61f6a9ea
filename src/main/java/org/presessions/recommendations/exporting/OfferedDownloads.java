package org.presessions.recommendations.exporting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.presessions.recommendations.search.Downloads;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.query.QueryAddress;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// What the page of the search offers to take away.
@Component
class OfferedDownloads implements Downloads {
    @Override
    public List<Way> ways(Query query, long total, Words words) {
        var files = Arrays.stream(ExportFormat.values())
                .filter(format -> format.holds(total))
                .map(format -> new Way(address(format, query), format.name(), true));
        var pages = Stream.of(
                new Way("/recommendations/api", words.t("recommendations.exporting.program"), false),
                new Way("/recommendations/dump/", words.t("recommendations.exporting.dump-link"), false));
        return Stream.concat(files, pages).toList();
    }

    @Override
    public String caution(long total, Words words) {
        if (ExportFormat.DOCX.holds(total)) return "";
        return words.t("recommendations.exporting.too-long", ExportFormat.DOCUMENT_AT_MOST);
    }

    private static String address(ExportFormat format, Query query) {
        return "/recommendations/export." + format.code() + "?" + QueryAddress.write(query);
    }
}
