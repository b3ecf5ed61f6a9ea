package org.presessions.shared.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Styles and scripts under one folder named by the hash of all of them: cached for ever, and never stale. The style
/// sheets in `css/` are joined in the order of their names; scripts stay ES modules, one for each behaviour.
@Component
public class Assets {
    public static final String HTMX = "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/";

    private final byte[] styles;
    private final String version;

    Assets() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        styles = join(resolver.getResources("classpath*:css/*.css"));
        version = hash(
                styles,
                join(resolver.getResources("classpath*:static/**/*.*")),
                join(resolver.getResources(HTMX + "htmx.min.js")));
    }

    /// The address of an asset, such as `app.css` or `applications/draft.js`.
    public String address(String name) {
        return "/assets/" + version + "/" + name;
    }

    public String version() {
        return version;
    }

    public byte[] styles() {
        return styles;
    }

    private static byte[] join(Resource[] resources) throws IOException {
        var sorted = Arrays.stream(resources)
                .filter(Resource::isReadable)
                .sorted(Comparator.comparing(Resource::getFilename))
                .toList();
        var joined = new ByteArrayOutputStream();
        for (var resource : sorted) joined.writeBytes(resource.getContentAsByteArray());
        return joined.toByteArray();
    }

    private static String hash(byte[]... parts) {
        var digest = DigestUtils.getSha256Digest();
        for (var part : parts) digest.update(part);
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }
}
