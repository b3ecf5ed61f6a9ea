package org.presessions.media.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.presessions.media.sandbox.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Draws the pages of a PDF in the sandbox.
@Component
class PagePictures {
    static final String[] VERSION = {"pdftoppm", "-v"};

    private static final Logger LOG = LoggerFactory.getLogger(PagePictures.class);
    /// Longer side in pixels: 110 to the inch of A4, and no more however large a page says that it is.
    private static final int LONGER_SIDE = 1286;
    static final long PICTURE_AT_MOST = 3_000_000; // bytes

    private final Sandbox sandbox;

    PagePictures(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    boolean canBeMade() {
        var whyNot = sandbox.whyNot(VERSION);
        if (!whyNot.isEmpty()) LOG.warn("pages=none reason=\"pdftoppm does not start in the sandbox: {}\"", whyNot);
        return whyNot.isEmpty();
    }

    /// @param work empty folder
    /// @return JPEG files in the order of the pages, one more than a copy has where there are more; none where the
    /// document cannot be read
    List<Path> of(Path document, Path work) {
        var command = List.of(
                "pdftoppm",
                "-q",
                "-jpeg",
                "-scale-to",
                Integer.toString(LONGER_SIDE),
                "-l",
                Integer.toString(FlatCopies.PAGES_AT_MOST + 1),
                "/in/input",
                "page");
        var ended = sandbox.runOnDocument(document, work, PICTURE_AT_MOST, command);
        if (ended.code() == 0) return pictures(work);
        LOG.info("pages=none exit={}", ended.code());
        return List.of();
    }

    /// Names have leading zeros. What is no plain file was not made by the program that we started.
    private static List<Path> pictures(Path work) {
        try (var files = Files.list(work)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .limit(FlatCopies.PAGES_AT_MOST + 1L)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
