package org.presessions.shared.documents;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Prints a template of its own as a tagged PDF. The printer fetches nothing: not from the network, not from the disk,
/// whatever a text says.
@Component
public final class PdfPrinter {
    private static final String LATIN = "Noto Sans";
    private static final String ARABIC = "Noto Naskh Arabic";

    private static final Set<Character.UnicodeScript> PRINTABLE = Set.of(
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.INHERITED,
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.ARABIC);

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.presessions");

    PdfPrinter() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /// @param template of well-formed XML; where letters are missing in our fonts its `lettersMissing` is true, so that
    /// it can say where they can be read
    /// @param direction `ltr` or `rtl`
    public byte[] print(String template, Map<String, Object> values, String direction) {
        try (var pdf = new ByteArrayOutputStream()) {
            printer(direction)
                    .withHtmlContent(html(template, values), null)
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String html(String template, Map<String, Object> values) {
        var whole = html(template, values, false);
        return whole.codePoints().allMatch(PdfPrinter::isPrintable) ? whole : html(template, values, true);
    }

    private String html(String template, Map<String, Object> values, boolean lettersMissing) {
        var html = new StringOutput();
        var given = new HashMap<>(values);
        given.put("lettersMissing", lettersMissing);
        templates.render(template, given, html);
        return html.toString();
    }

    private static boolean isPrintable(int letter) {
        return PRINTABLE.contains(Character.UnicodeScript.of(letter));
    }

    private static PdfRendererBuilder printer(String direction) {
        var printer = new PdfRendererBuilder();
        printer.useFastMode();
        printer.usePdfUaAccessibility(true);
        printer.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        printer.useUnicodeBidiReorderer(new ICUBidiReorderer());
        printer.defaultTextDirection(direction.equals("rtl") ? TextDirection.RTL : TextDirection.LTR);
        printer.useReplacementText("?");
        refuseToFetch(printer);
        addFonts(printer);
        return printer;
    }

    private static void refuseToFetch(PdfRendererBuilder printer) {
        for (var moment : ExternalResourceControlPriority.values())
            printer.useExternalResourceAccessControl((address, type) -> isBroughtAlong(address), moment);
    }

    private static boolean isBroughtAlong(String address) {
        return address.startsWith("data:");
    }

    private static void addFonts(PdfRendererBuilder printer) {
        printer.useFont(() -> font("NotoSans-Regular"), LATIN, 400, FontStyle.NORMAL, true);
        printer.useFont(() -> font("NotoSans-Bold"), LATIN, 700, FontStyle.NORMAL, true);
        printer.useFont(() -> font("NotoNaskhArabic-Regular"), ARABIC, 400, FontStyle.NORMAL, true);
        printer.useFont(() -> font("NotoNaskhArabic-Bold"), ARABIC, 700, FontStyle.NORMAL, true);
    }

    private static InputStream font(String name) {
        try {
            return new ClassPathResource("fonts/" + name + ".ttf").getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
