package org.presessions.statements.captions;

import java.util.List;
import java.util.stream.Collectors;

/// Captions as WebVTT.
public final class Vtt {
    private Vtt() {}

    /// All of them, those without words too: what can be read again as it was.
    public static String of(List<Cue> cues) {
        return cues.stream().map(Vtt::block).collect(Collectors.joining("\n", "WEBVTT\n\n", ""));
    }

    private static String block(Cue cue) {
        var times = TimeCode.of(cue.from()) + " --> " + TimeCode.of(cue.to()) + "\n";
        return cue.isEmpty() ? times : times + escaped(cue.text()) + "\n";
    }

    /// An empty line would end it.
    private static String escaped(String text) {
        return text.replaceAll("\\n\\s*\\n", "\n")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
