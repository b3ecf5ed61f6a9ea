package org.presessions.files;

import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/// The name that a file is shown by: what the sender called it, without folders and signs that deceive.
public final class FileName {
    private static final int LENGTH_AT_MOST = 120;

    private FileName() {}

    /// What a form calls a file, without folders; empty where it has no name. Browsers write a quotation mark in it as
    /// `%22` (HTML, "multipart form data").
    public static String of(MultipartFile sent) {
        return last(Optional.ofNullable(sent.getOriginalFilename()).orElse("").replace("%22", "\""));
    }

    private static String last(String sent) {
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    }

    static String shown(String sent) {
        var last = last(sent);
        // control signs, and those that turn the direction of reading ("exe.fdp" shown as "pdf.exe"); but for the two
        // that join and part letters, without which Persian is misspelt
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029&&[^\\u200c\\u200d]]", "")
                .strip();
        var name = clean.isEmpty() || clean.matches("\\.+") ? "file" : clean;
        return name.length() <= LENGTH_AT_MOST ? name : shortened(name);
    }

    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        return name.substring(0, LENGTH_AT_MOST - ending.length()) + ending;
    }
}
