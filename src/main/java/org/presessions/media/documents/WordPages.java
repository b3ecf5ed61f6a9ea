package org.presessions.media.documents;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.presessions.media.sandbox.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sets the pages of a Word file by LibreOffice, in the sandbox, where that is installed. Nothing else needs its 200
/// MB.
@Component
class WordPages {
    private static final Logger LOG = LoggerFactory.getLogger(WordPages.class);
    private static final Path PROGRAM = Path.of("/usr/bin/soffice"); // where the sandbox looks for it
    private static final long PDF_AT_MOST = 50_000_000; // bytes

    private final Sandbox sandbox;

    WordPages(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    boolean canBeMade() {
        return Files.isExecutable(PROGRAM);
    }

    /// @param work empty folder
    /// @return a PDF in it, as hostile as the document; empty where the document cannot be read
    Optional<Path> pdf(Path document, Path work) {
        var command = List.of(
                "soffice",
                "--headless",
                "--norestore",
                "-env:UserInstallation=file:///tmp/profile",
                "--convert-to",
                "pdf:writer_pdf_Export",
                "--outdir",
                "/out",
                "/in/input");
        var ended = sandbox.runOnDocument(document, work, PDF_AT_MOST, command);
        var pdf = work.resolve("input.pdf");
        // a link in its place would lead out of the sandbox
        if (ended.code() == 0 && Files.isRegularFile(pdf, LinkOption.NOFOLLOW_LINKS)) return Optional.of(pdf);
        LOG.info("pdf=none exit={}", ended.code());
        return Optional.empty();
    }
}
