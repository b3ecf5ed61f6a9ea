package org.presessions.shared.input;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.regex.Pattern;

/// Signs in a text that turn the direction of reading until they are closed. Whoever writes Arabic or Hebrew among
/// Latin letters may bring them along, in pairs. One left open, or one that closes what it did not open, turns the
/// words of the page around it; an override shows letters in another order than they stand ("exe.fdp" reads
/// "pdf.exe"). Those go. Marks (U+200E, U+200F, U+061C) turn nothing and stay.
final class DirectionSigns {
    private static final Pattern ANY = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private final Deque<Integer> open = new ArrayDeque<>();
    private final BitSet paired = new BitSet();
    private final String text;
    private int openIsolates;

    private DirectionSigns(String text) {
        this.text = text;
    }

    static String paired(String text) {
        return ANY.matcher(text).find() ? new DirectionSigns(text).kept() : text;
    }

    private String kept() {
        for (var at = 0; at < text.length(); at++) read(at);
        return ANY.matcher(text).replaceAll(sign -> paired.get(sign.start()) ? sign.group() : "");
    }

    private void read(int at) {
        switch (text.charAt(at)) {
            case '\u202A', '\u202B', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068' -> open(at);
            case '\u202C' -> closeEmbedding(at);
            case '\u2069' -> closeIsolate(at);
            case '\n', '\r', '\u2029' -> closeAll(); // each paragraph begins anew
            default -> {}
        }
    }

    private void open(int at) {
        open.push(at);
        if (isIsolate(at)) openIsolates++;
    }

    private void closeEmbedding(int at) {
        if (open.isEmpty() || isIsolate(open.element())) return;
        pair(open.pop(), at);
    }

    /// What was opened within an isolate ends with it.
    private void closeIsolate(int at) {
        if (openIsolates == 0) return;
        while (!isIsolate(open.element())) open.pop();
        pair(open.pop(), at);
        openIsolates--;
    }

    private void closeAll() {
        open.clear();
        openIsolates = 0;
    }

    private void pair(int opened, int closed) {
        if (isOverride(opened)) return;
        paired.set(opened);
        paired.set(closed);
    }

    private boolean isIsolate(int at) {
        return text.charAt(at) >= '\u2066';
    }

    private boolean isOverride(int at) {
        return text.charAt(at) == '\u202D' || text.charAt(at) == '\u202E';
    }
}
