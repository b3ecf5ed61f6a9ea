package org.presessions.shared.input;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// A sent file whose name is [CleanText]; its content is nobody's to change.
final class CleanPart implements Part {
    private final Part sent;

    CleanPart(Part sent) {
        this.sent = sent;
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        var name = sent.getSubmittedFileName();
        return name == null ? null : CleanText.of(name);
    }

    /// Where Spring reads the name of a file.
    @Override
    public @Nullable String getHeader(String name) {
        var header = sent.getHeader(name);
        return header == null || !name.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION) ? header : cleaned(header);
    }

    private String cleaned(String header) {
        var filename = ContentDisposition.parse(header).getFilename();
        if (filename == null || CleanText.of(filename).equals(filename)) return header;
        return ContentDisposition.formData()
                .name(getName())
                .filename(CleanText.of(filename), StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return sent.getInputStream();
    }

    @Override
    public @Nullable String getContentType() {
        return sent.getContentType();
    }

    @Override
    public String getName() {
        return sent.getName();
    }

    @Override
    public long getSize() {
        return sent.getSize();
    }

    @Override
    public void write(String fileName) throws IOException {
        sent.write(fileName);
    }

    @Override
    public void delete() throws IOException {
        sent.delete();
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return sent.getHeaders(name);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return sent.getHeaderNames();
    }
}
