package org.presessions.shared.documents;

import java.awt.Font;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.presessions.shared.words.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether this machine can draw words of a language: a bare server may have no font at all. Letters that are written
/// from right to left would come out in the wrong order.
public final class PictureFonts {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFonts.class);
    private static final Map<Locale, Boolean> KNOWN = new ConcurrentHashMap<>();

    private PictureFonts() {}

    public static boolean draw(Locale language) {
        return KNOWN.computeIfAbsent(language, PictureFonts::find);
    }

    private static boolean find(Locale language) {
        if (Languages.direction(language).equals("rtl")) return false;
        try {
            var name = language.getDisplayLanguage(language); // in its own letters
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplayUpTo(name) < 0;
        } catch (RuntimeException | LinkageError | InternalError none) { // as the JDK says that there are no fonts
            LOG.info("pictures=svg-only language={} fonts=none", language);
            return false;
        }
    }
}
