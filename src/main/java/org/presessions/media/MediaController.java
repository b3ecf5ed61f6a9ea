package org.presessions.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.presessions.files.FileElsewhere;
import org.presessions.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/// Serves renditions to whoever holds a signed address and may have them now. Expired, forged and missing are the same
/// 404; one that another node has made and kept to itself is a 503.
@Controller
class MediaController {
    private static final Pattern FILES = Pattern.compile(
            "master\\.m3u8|poster\\.jpg|card\\.jpg|wave\\.png|video\\.mp4|(720p|360p|240p|audio)/(index\\.m3u8|init\\.mp4|s\\d{4,6}\\.m4s)");

    /// What a browser has loaded it shows again without asking; then it asks, and whoever may not see it any more
    /// does not.
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final MediaAddresses addresses;
    private final RenditionStore renditions;
    private final MediaRepository repository;
    private final ObjectProvider<MayServe> whose;
    private final RecentAnswers recent;

    MediaController(
            MediaAddresses addresses,
            RenditionStore renditions,
            MediaRepository repository,
            ObjectProvider<MayServe> whose,
            RecentAnswers recent) {
        this.addresses = addresses;
        this.renditions = renditions;
        this.repository = repository;
        this.whose = whose;
        this.recent = recent;
    }

    @GetMapping("/m/{expiry:\\d{1,12}}-{signature:[A-Za-z0-9_-]{43}}/{assetId}/{*file}")
    ResponseEntity<Resource> serve(
            @PathVariable long expiry,
            @PathVariable String signature,
            @PathVariable UUID assetId,
            @PathVariable String file,
            ServletWebRequest request)
            throws IOException {
        var name = file.substring(1);
        if (!addresses.isValid(assetId, expiry, signature)
                || !FILES.matcher(name).matches()
                || !mayServe(assetId, name, request.getRequest())) throw new NotFound();
        var found = renditions.find(assetId, name).orElseThrow(() -> missing(assetId));
        var headers = new HttpHeaders();
        headers.setContentType(typeOf(name));
        headers.setCacheControl(CacheControl.maxAge(KEPT).cachePrivate());
        headers.setLastModified(found.lastModified());
        return send(found, headers, request);
    }

    /// Whether it is there is looked at last: one that is erased at this moment is nobody's, which anybody may have,
    /// and its files are perhaps not gone yet.
    private boolean mayServe(UUID assetId, String name, HttpServletRequest request) {
        if (recent.wasAnswered(request)) return true;
        if (!whose.stream().allMatch(one -> one.mayServe(assetId, name))
                || repository.find(assetId).isEmpty()) return false;
        recent.keep(request);
        return true;
    }

    /// Whoever has it and asks whether it still stands gets no bytes (304).
    private static ResponseEntity<Resource> send(Resource found, HttpHeaders headers, ServletWebRequest request)
            throws IOException {
        var isKnown = request.checkNotModified(found.lastModified());
        var piece = isKnown ? Optional.<Piece>empty() : Piece.asked(request.getRequest(), found);
        return piece.map(asked -> asked.sent(request.getRequest(), headers))
                .orElseGet(() -> ResponseEntity.ok().headers(headers).body(found));
    }

    private RuntimeException missing(UUID assetId) {
        return repository
                .find(assetId)
                .filter(asset -> asset.status() == MediaStatus.READY)
                .filter(asset ->
                        renditions.find(assetId, MediaAddresses.PLAYLIST).isEmpty())
                .<RuntimeException>map(asset -> FileElsewhere.madeOf(asset.fileId()))
                .orElseGet(NotFound::new);
    }

    private static MediaType typeOf(String name) {
        return MediaType.valueOf(
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                    case "m3u8" -> "application/vnd.apple.mpegurl";
                    case "m4s" -> "video/iso.segment";
                    case "jpg" -> "image/jpeg";
                    case "png" -> "image/png";
                    default -> "video/mp4";
                });
    }
}
