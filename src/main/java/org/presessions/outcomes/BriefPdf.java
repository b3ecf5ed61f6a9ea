package org.presessions.outcomes;

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
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Prints a brief as a tagged PDF, from a template of its own. The printer fetches nothing: not from the network, not
/// from the disk, whatever a text says.
@Component
class BriefPdf {
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

    BriefPdf() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    byte[] write(BriefEdition edition) {
        try (var pdf = new ByteArrayOutputStream()) {
            printer(edition).withHtmlContent(html(edition), null).toStream(pdf).run();
            return pdf.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Where letters are missing in our fonts, it says so and where they can be read.
    private String html(BriefEdition edition) {
        var whole = html(edition, false);
        return whole.codePoints().allMatch(BriefPdf::isPrintable) ? whole : html(edition, true);
    }

    private String html(BriefEdition edition, boolean lettersMissing) {
        var html = new StringOutput();
        templates.render("outcomes/brief-pdf.jte", Map.of("edition", edition, "lettersMissing", lettersMissing), html);
        return html.toString();
    }

    private static boolean isPrintable(int letter) {
        return PRINTABLE.contains(Character.UnicodeScript.of(letter));
    }

    private static PdfRendererBuilder printer(BriefEdition edition) {
        var printer = new PdfRendererBuilder();
        printer.useFastMode();
        printer.usePdfUaAccessibility(true);
        printer.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        printer.useUnicodeBidiReorderer(new ICUBidiReorderer());
        printer.defaultTextDirection(edition.direction().equals("rtl") ? TextDirection.RTL : TextDirection.LTR);
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
