package org.presessions.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.presessions.files.FileElsewhere;
import org.presessions.shared.NotFound;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.typed.SentForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves renditions to whoever holds a signed address and may have them now. Expired, forged and missing are the same
/// 404; one that another node has made and kept to itself is a 503.
///
/// An address lives minutes. A page of ours that still plays by one that is over is led to the next (307), after a
/// night
/// of sleep too, by whatever plays it and without a script; anything else that uses one gets the 404.
@Controller
class MediaController {
    private static final Pattern FILES = Pattern.compile(
            "master\\.m3u8|poster\\.jpg|card\\.jpg|wave\\.png|video\\.mp4|(720p|360p|240p|audio)/(index\\.m3u8|init\\.mp4|s\\d{4,6}\\.m4s)");

    private final MediaAddresses addresses;
    private final RenditionStore renditions;
    private final MediaRepository repository;
    private final ObjectProvider<MayServe> whose;
    private final ObjectProvider<VideoOwner> owners;
    private final RecentAnswers recent;
    private final Installation installation;

    MediaController(
            MediaAddresses addresses,
            RenditionStore renditions,
            MediaRepository repository,
            ObjectProvider<MayServe> whose,
            ObjectProvider<VideoOwner> owners,
            RecentAnswers recent,
            Installation installation) {
        this.addresses = addresses;
        this.renditions = renditions;
        this.repository = repository;
        this.whose = whose;
        this.owners = owners;
        this.recent = recent;
        this.installation = installation;
    }

    @GetMapping("/m/{expiry:\\d{1,12}}-{signature:[A-Za-z0-9_-]{43}}/{assetId}/{*file}")
    @Nullable
    ResponseEntity<Resource> serve(
            @PathVariable long expiry,
            @PathVariable String signature,
            @PathVariable UUID assetId,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var name = file.substring(1);
        if (!addresses.isOurs(assetId, expiry, signature) || !isFile(name) || !mayServe(assetId, name, request))
            throw new NotFound();
        if (addresses.isOver(expiry)) return renewed(assetId, name, request);
        var found = renditions.find(assetId, name).orElseThrow(() -> missing(assetId));
        if (Delivery.isDone(found, name, request, response)) return null;
        return ResponseEntity.ok().contentType(Delivery.typeOf(name)).body(found);
    }

    /// Whether a film has a file of such a name.
    static boolean isFile(String name) {
        return FILES.matcher(name).matches();
    }

    /// Of a film that is still shown; what was replaced ends with its address.
    private ResponseEntity<Resource> renewed(UUID assetId, String name, HttpServletRequest request) {
        var isShown =
                owners.stream().anyMatch(owner -> owner.needed(List.of(assetId)).contains(assetId));
        if (!isShown || !SentForm.isFromOurs(request, installation.address())) throw new NotFound();
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .cacheControl(CacheControl.noStore())
                .location(URI.create(addresses.of(assetId, name)))
                .build();
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

    private RuntimeException missing(UUID assetId) {
        return repository
                .find(assetId)
                .filter(asset -> asset.status() == MediaStatus.READY)
                .filter(asset ->
                        renditions.find(assetId, MediaAddresses.PLAYLIST).isEmpty())
                .<RuntimeException>map(asset -> FileElsewhere.madeOf(asset.fileId()))
                .orElseGet(NotFound::new);
    }
}
