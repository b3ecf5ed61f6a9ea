package org.presessions.recommendations.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;
import org.presessions.recommendations.importing.ImportController.Given;
import org.presessions.recommendations.importing.tables.Packed;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.presessions.shared.FieldErrors;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/// Keeps the file that somebody gives at the desk; of an archive, each of its files.
@Component
class GivenFiles {
    static final long LIMIT_BYTES = 30L * 1024 * 1024; // the web's; the command line takes larger ones

    private final StoredFiles files;
    private final Imports imports;

    GivenFiles(StoredFiles files, Imports imports) {
        this.files = files;
        this.imports = imports;
    }

    /// @return nothing where it is refused, which the errors say
    List<StoredFile> store(MultipartFile sent, FieldErrors errors) {
        try (var content = sent.getInputStream()) {
            var name = Optional.ofNullable(sent.getOriginalFilename()).orElse("");
            return switch (files.store(content, name, LIMIT_BYTES, Set.of(FileKind.ANY))) {
                case StoreOutcome.Stored(var file) -> unpacked(file, errors);
                case StoreOutcome.Empty() -> refused(errors, new UnreadableFile("nothing"));
                case StoreOutcome.TooLarge(var limit) -> refused(errors, new UnreadableFile("too-large-here"));
                case StoreOutcome.WrongKind(), StoreOutcome.Broken(), StoreOutcome.Active() ->
                    refused(errors, new UnreadableFile("unknown-kind"));
            };
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private List<StoredFile> unpacked(StoredFile stored, FieldErrors errors) {
        try {
            return files.withLocalCopy(stored, path -> unpacked(stored, new SourceFile(path, stored.name())));
        } catch (UnreadableFile unreadable) {
            files.delete(stored.id());
            return refused(errors, unreadable);
        }
    }

    private List<StoredFile> unpacked(StoredFile stored, SourceFile file) {
        try {
            if (!Packed.isOne(file)) return List.of(stored);
            var folder = Files.createTempDirectory("unpacked");
            try {
                return storeAll(Packed.unpack(file, folder));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
                files.delete(stored.id());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<StoredFile> storeAll(List<SourceFile> unpacked) throws IOException {
        var stored = new ArrayList<StoredFile>();
        for (var file : unpacked) {
            try (var content = Files.newInputStream(file.path())) {
                if (files.store(content, file.name(), LIMIT_BYTES, Set.of(FileKind.ANY))
                        instanceof StoreOutcome.Stored(var kept)) stored.add(kept);
            }
        }
        return stored;
    }

    /// Registers each for itself: of an archive those that can be read are taken, and the errors name the others.
    List<Import> register(List<StoredFile> stored, Given given, FieldErrors errors) {
        var imported = new ArrayList<Import>();
        var others = new ArrayList<String>();
        for (var file : stored) {
            try {
                imported.add(register(file, given));
            } catch (UnreadableFile unreadable) {
                files.delete(file.id());
                others.add(file.name());
                if (stored.size() == 1) refused(errors, unreadable);
            }
        }
        if (stored.size() > 1 && !others.isEmpty())
            errors.add("file", "recommendations.importing.error.of-archive", String.join(", ", others));
        return imported;
    }

    private Import register(StoredFile stored, Given given) {
        return files.withLocalCopy(stored, path -> {
            var file = new SourceFile(path, stored.name());
            return imports.register(file, Optional.of(stored.id()), given.licence(), given.review(), false);
        });
    }

    private static List<StoredFile> refused(FieldErrors errors, UnreadableFile why) {
        errors.add("file", why.key(), why.values().toArray());
        return List.of();
    }
}
