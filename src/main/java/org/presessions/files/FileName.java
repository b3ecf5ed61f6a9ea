package org.presessions.files;

/// The name that a file is shown by: what the sender called it, without folders and signs that deceive.
final class FileName {
    private static final int LENGTH_AT_MOST = 120;

    private FileName() {}

    static String shown(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
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
