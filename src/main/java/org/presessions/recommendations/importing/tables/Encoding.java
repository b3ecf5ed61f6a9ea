package org.presessions.recommendations.importing.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// How the letters of a table as text are written. Only UTF-8 and UTF-16 can be told for sure; among the others the
/// likeliest is taken, and a person can say which one it is.
public enum Encoding {
    UTF_8("UTF-8"),
    UTF_16("UTF-16"),
    /// older spreadsheets on Windows
    WINDOWS_1252("windows-1252"),
    /// Excel on a Macintosh
    MAC_ROMAN("x-MacRoman"),
    LATIN_9("ISO-8859-15"),
    CENTRAL_EUROPEAN("windows-1250"),
    CYRILLIC("windows-1251"),
    /// the console of Windows
    DOS("IBM850");

    private static final int BUFFER_BYTES = 1 << 14;
    private static final int SURE = 3; // doubts

    private final String code;

    Encoding(String code) {
        this.code = code;
    }

    /// The name under which everybody knows it.
    public String code() {
        return code;
    }

    Charset charset() {
        return Charset.forName(code);
    }

    public static Optional<Encoding> find(String code) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.code.equalsIgnoreCase(code))
                .findFirst();
    }

    static Encoding of(SourceFile file) throws IOException {
        return file.encoding().isPresent() ? file.encoding().get() : likeliest(file.path());
    }

    private static Encoding likeliest(Path path) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(2);
        }
        if (head.length == 2
                && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
                        || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)) return UTF_16;
        return isUtf8(path) ? UTF_8 : oneOfBytes(path);
    }

    private static boolean isUtf8(Path path) throws IOException {
        try (var reader = new InputStreamReader(
                Files.newInputStream(path), UTF_8.charset().newDecoder())) {
            var buffer = new char[BUFFER_BYTES];
            while (reader.read(buffer) >= 0) {}
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /// Windows or Macintosh: in which of both do more letters look like those of a word? Old Macintosh files end their
    /// lines with a carriage return alone.
    private static Encoding oneOfBytes(Path path) throws IOException {
        var windows = new Plausibility(WINDOWS_1252);
        var macintosh = new Plausibility(MAC_ROMAN);
        boolean oldLines;
        try (var in = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES)) {
            oldLines = count(in, windows, macintosh);
        }
        return isMacintosh(macintosh.doubts(), windows.doubts(), oldLines) ? MAC_ROMAN : WINDOWS_1252;
    }

    /// A single odd letter says nothing where the lines end as everywhere: its row is refused, and a person looks.
    private static boolean isMacintosh(int itsDoubts, int othersDoubts, boolean oldLines) {
        return oldLines ? itsDoubts <= othersDoubts : othersDoubts >= SURE && itsDoubts * SURE < othersDoubts;
    }

    private static boolean count(InputStream in, Plausibility... candidates) throws IOException {
        boolean returns = false;
        boolean feeds = false;
        int before = ' ';
        for (int one = in.read(); one >= 0; before = one, one = in.read()) {
            returns |= one == '\r';
            feeds |= one == '\n';
            if (one >= 0x80) for (var candidate : candidates) candidate.take(one, before);
        }
        return returns && !feeds;
    }
}
