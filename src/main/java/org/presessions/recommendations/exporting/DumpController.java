package org.presessions.recommendations.exporting;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.presessions.recommendations.exporting.DumpFolder.Dump;
import org.presessions.shared.NotFound;
import org.presessions.shared.Page;
import org.presessions.shared.limits.RateLimits;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The dumps: a page that lists them, and their files at addresses that stay.
@Controller
@CrossOrigin(origins = "*")
class DumpController {
    private final DumpFolder dumps;
    private final RateLimits limits;

    DumpController(DumpFolder dumps, RateLimits limits) {
        this.dumps = dumps;
        this.limits = limits;
    }

    /// A dump as the page lists it.
    public record Listed(String name, LocalDate day, List<ListedFile> files) {}

    /// @param sha256 empty for the list of sums
    public record ListedFile(String name, long bytes, String sha256) {}

    @GetMapping({"/recommendations/dump", "/recommendations/dump/"})
    String list(Page page, Model model) throws IOException {
        var listed = new ArrayList<Listed>();
        for (var dump : dumps.all()) listed.add(listed(dump));
        model.addAttribute("dumps", listed);
        model.addAttribute("data", new DumpData(page).of(listed));
        return "recommendations/exporting/dump";
    }

    @GetMapping("/recommendations/dump/{name}/{file}")
    ResponseEntity<FileSystemResource> file(
            @PathVariable String name, @PathVariable String file, HttpServletRequest request) throws IOException {
        limits.take(ExportController.LIMIT, request.getRemoteAddr(), ExportController.TIMES, ExportController.PERIOD);
        var dump = dumps.find(name).orElseThrow(NotFound::new);
        var path = dump.file(file).orElseThrow(NotFound::new);
        var cache = name.equals("latest")
                ? CacheControl.noCache()
                : CacheControl.maxAge(Duration.ofDays(1)).immutable();
        return ResponseEntity.ok()
                .contentType(type(file))
                .cacheControl(cache)
                .eTag(file.equals(DumpWriter.SUMS) ? dump.name() : DumpWriter.sum(dump, file))
                .body(new FileSystemResource(path));
    }

    private static Listed listed(Dump dump) throws IOException {
        var files = new ArrayList<ListedFile>();
        for (var file : DumpWriter.FILES) {
            var path = dump.file(file);
            if (path.isPresent()) files.add(new ListedFile(file, Files.size(path.get()), DumpWriter.sum(dump, file)));
        }
        return new Listed(dump.name(), dump.day(), files);
    }

    static MediaType type(String file) {
        if (file.endsWith(".gz")) return MediaType.parseMediaType("application/gzip");
        if (file.endsWith(".xlsx")) return MediaType.parseMediaType(ExportFormat.XLSX.mediaType());
        return file.endsWith(".json")
                ? MediaType.APPLICATION_JSON
                : MediaType.parseMediaType("text/plain;charset=UTF-8");
    }
}
