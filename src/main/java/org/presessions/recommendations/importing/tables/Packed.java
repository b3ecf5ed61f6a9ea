package org.presessions.recommendations.importing.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Several files in one archive, as a browser downloads them. An office document is an archive too, and none of these.
public final class Packed {
    private static final int FILES_AT_MOST = 40;
    private static final Pattern OF_A_DOCUMENT =
            Pattern.compile("\\[Content_Types]\\.xml|META-INF/.*|mimetype|content\\.xml");
    /// What a Macintosh and Windows put beside the files.
    private static final Pattern BESIDE = Pattern.compile("__MACOSX/.*|(?:.*/)?(?:\\..*|Thumbs\\.db|desktop\\.ini)");

    private Packed() {}

    public static boolean isOne(SourceFile file) throws IOException {
        if (!Archive.isOne(file.path())) return false;
        try (var archive = Archive.open(file)) {
            var parts = archive.parts();
            return parts.stream()
                            .noneMatch(part -> OF_A_DOCUMENT.matcher(part).matches()
                                    || part.startsWith("word/")
                                    || part.startsWith("xl/"))
                    && parts.stream().anyMatch(Packed::isFile);
        }
    }

    /// @param folder an empty one, which is the caller's to remove
    /// @return the files in it, named as within the archive
    /// @throws UnreadableFile when it unpacks to far more than tables of recommendations
    public static List<SourceFile> unpack(SourceFile file, Path folder) throws IOException {
        var files = new ArrayList<SourceFile>();
        try (var archive = Archive.open(file)) {
            for (var part : archive.parts().stream().filter(Packed::isFile).toList()) {
                if (files.size() == FILES_AT_MOST) throw new UnreadableFile("bomb");
                var path = folder.resolve("file-" + files.size()); // never a name of the archive's own
                try (var content = archive.required(part)) {
                    Files.copy(content, path);
                }
                files.add(new SourceFile(path, part.substring(part.lastIndexOf('/') + 1), file.encoding()));
            }
        }
        return files;
    }

    private static boolean isFile(String part) {
        return !part.endsWith("/") && !BESIDE.matcher(part).matches();
    }
}
