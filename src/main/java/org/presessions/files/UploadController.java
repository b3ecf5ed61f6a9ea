package org.presessions.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.installation.HomeDisk;
import org.presessions.shared.limits.RateLimits;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// tus 1.0 (tus.io): core, creation, creation-with-upload, creation-defer-length, checksum, expiration, termination.
/// Every request that changes something carries the page's token in `X-XSRF-TOKEN`, as forms carry `_csrf`.
@RestController
@RequestMapping("/uploads")
class UploadController {
    private static final String VERSION = "1.0.0";
    private static final String EXTENSIONS =
            "creation,creation-with-upload,creation-defer-length,checksum,expiration,termination";
    private static final String PIECE = "application/offset+octet-stream";
    private static final int CHECKSUM_MISMATCH = 460;

    private final Uploads uploads;
    private final UploadData data;
    private final UploadPolicies policies;
    private final HomeDisk disk;
    private final RateLimits limits;

    UploadController(Uploads uploads, UploadData data, UploadPolicies policies, HomeDisk disk, RateLimits limits) {
        this.data = data;
        this.uploads = uploads;
        this.policies = policies;
        this.disk = disk;
        this.limits = limits;
    }

    /// Before each request; but for the one that asks for the version; one that names none is taken for ours.
    @ModelAttribute
    void mustSpeakOurVersion(
            HttpMethod method,
            @RequestHeader(name = "Tus-Resumable", defaultValue = VERSION) String version,
            HttpServletResponse response)
            throws OtherVersion {
        response.setHeader("Tus-Resumable", VERSION); // whatever comes of it
        if (!version.equals(VERSION) && method != HttpMethod.OPTIONS) throw new OtherVersion();
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> capabilities() {
        return ResponseEntity.noContent()
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", EXTENSIONS)
                .header("Tus-Max-Size", Long.toString(policies.mostBytes()))
                .header("Tus-Checksum-Algorithm", String.join(",", Checksum.ALGORITHMS))
                .build();
    }

    @PostMapping
    ResponseEntity<Void> begin(
            @RequestHeader("Upload-Metadata") String metadata,
            @RequestHeader(name = "Upload-Length", required = false) Optional<Long> length,
            @RequestHeader(name = "Upload-Defer-Length", required = false) Optional<String> later,
            HttpServletRequest request)
            throws IOException {
        var about = UploadMetadata.parse(metadata);
        var owner = policies.owner(about.purpose(), about.subjectId(), request);
        var terms = policies.terms(about.purpose(), about.subjectId(), owner); // nobody counts for what is not theirs
        limits.take("upload", about.subjectId().toString(), 60, Duration.ofMinutes(10));
        if (length.isPresent() && length.get() > terms.limitBytes()) return refuse(HttpStatus.CONTENT_TOO_LARGE);
        if (!isLengthSaidOnce(length, later)) return refuse(HttpStatus.BAD_REQUEST);
        var upload = uploads.begin(about, owner, length);
        var offset = PIECE.equals(request.getContentType()) ? append(upload, 0, request) : uploads.offset(upload);
        return state(upload, offset, HttpStatus.CREATED)
                .header("Location", "/uploads/" + upload.id())
                .build();
    }

    /// Now, or with a later piece.
    private static boolean isLengthSaidOnce(Optional<Long> length, Optional<String> later) {
        return length.map(bytes -> bytes > 0 && later.isEmpty()).orElseGet(() -> later.equals(Optional.of("1")));
    }

    /// Mapped by itself: the framework would answer HEAD with a GET that does not exist.
    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> ask(@PathVariable UUID id, HttpServletRequest request) throws IOException {
        var upload = uploads.of(id, request);
        var offset = uploads.offset(upload);
        endIfWhole(upload, offset); // where the server died between the last byte and the end
        var answer = state(upload, offset, HttpStatus.OK)
                .header("Cache-Control", "no-store")
                .header("Upload-Metadata", UploadMetadata.header(upload));
        return upload.lengthBytes()
                .map(length -> answer.header("Upload-Length", length.toString()))
                .orElseGet(() -> answer.header("Upload-Defer-Length", "1"))
                .build();
    }

    @PatchMapping("/{id}")
    ResponseEntity<Void> goOn(
            @PathVariable UUID id,
            @RequestHeader("Upload-Offset") long from,
            @RequestHeader(name = "Upload-Length", required = false) Optional<Long> length,
            HttpServletRequest request)
            throws IOException {
        if (!PIECE.equals(request.getContentType())) return refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        var upload = uploads.of(id, request);
        disk.mustHold(0);
        if (length.isPresent() && length.get() > upload.limitBytes()) return refuse(HttpStatus.CONTENT_TOO_LARGE);
        if (length.isPresent() && !uploads.setLength(upload, length.get())) return refuse(HttpStatus.BAD_REQUEST);
        var known = uploads.of(id, request);
        return state(known, append(known, from, request), HttpStatus.NO_CONTENT).build();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> giveUp(@PathVariable UUID id, HttpServletRequest request) {
        uploads.remove(uploads.of(id, request));
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler(OtherVersion.class)
    ResponseEntity<Void> otherVersion() {
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .header("Tus-Version", VERSION)
                .build();
    }

    @ExceptionHandler(UploadData.OffsetMismatch.class)
    ResponseEntity<Void> elsewhere() {
        return refuse(HttpStatus.CONFLICT);
    }

    /// Its sender begins anew.
    @ExceptionHandler(UploadData.Gone.class)
    ResponseEntity<Void> gone() {
        return refuse(HttpStatus.GONE);
    }

    @ExceptionHandler(UploadData.TooMuch.class)
    ResponseEntity<Void> tooMuch() {
        return refuse(HttpStatus.CONTENT_TOO_LARGE);
    }

    @ExceptionHandler(Damaged.class)
    ResponseEntity<Void> damaged() {
        return ResponseEntity.status(CHECKSUM_MISMATCH).build();
    }

    @ExceptionHandler(UnknownChecksum.class)
    ResponseEntity<Void> unknownChecksum() {
        return refuse(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(HomeDisk.Full.class)
    ResponseEntity<Void> diskFull() {
        return refuse(HttpStatus.INSUFFICIENT_STORAGE);
    }

    private long append(Upload upload, long from, HttpServletRequest request) throws IOException {
        var header = request.getHeader("Upload-Checksum");
        var content = request.getInputStream();
        var offset = header == null
                ? uploads.append(upload, from, content)
                : append(upload, from, content, Checksum.parse(header).orElseThrow(UnknownChecksum::new));
        endIfWhole(upload, offset);
        return offset;
    }

    private long append(Upload upload, long from, InputStream content, Checksum checksum) throws IOException {
        return uploads.append(upload, from, content, checksum).orElseThrow(Damaged::new);
    }

    private void endIfWhole(Upload upload, long offset) throws IOException {
        if (upload.lengthBytes().filter(length -> length == offset).isPresent()) uploads.end(upload);
    }

    /// How much of it is here, and until when.
    private ResponseEntity.BodyBuilder state(Upload upload, long offset, HttpStatus status) {
        return ResponseEntity.status(status)
                .header("Upload-Offset", Long.toString(offset))
                .header("Upload-Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(expiry(upload)));
    }

    private ZonedDateTime expiry(Upload upload) {
        return data.keptUntil(upload).atZone(ZoneOffset.UTC);
    }

    private static ResponseEntity<Void> refuse(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }

    /// The sender speaks another tus than we.
    private static final class OtherVersion extends IOException {}

    /// A piece does not come to what its sender said.
    private static final class Damaged extends IOException {}

    private static final class UnknownChecksum extends IOException {}
}
