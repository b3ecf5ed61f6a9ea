package org.presessions.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/// A photograph in HEIC as an iPhone writes it: laid together of tiles, turned by the file, with Exif data that says so
/// once more and tells a name. The tiles are real HEVC, of ffmpeg; ISO 23008-12 and 14496-12 say the rest.
///
/// @param tiles red ones, and blue ones after them, row by row
public record TelephonePhotograph(int columns, int rows, int... tiles) {
    public static final String PLANTED = "Amina-Planted";
    public static final int RED = 1;
    public static final int BLUE = 2;

    private static final int SIDE = 128;
    private static final int GRID = 3;
    private static final int EXIF = 4;

    /// Twice as wide as high, red on the left; held on its side, so that whoever looks at it sees red on top.
    public static TelephonePhotograph upright() {
        return new TelephonePhotograph(2, 1, RED, BLUE);
    }

    /// A few kilobytes that become a red square of so many pixels a side.
    public static TelephonePhotograph bomb(int pixels) {
        var side = pixels / SIDE;
        return new TelephonePhotograph(
                side, side, IntStream.range(0, side * side).map(tile -> RED).toArray());
    }

    public byte[] bytes() throws IOException {
        var red = tile("red");
        var blue = tile("blue");
        var data = new byte[][] {inside(red, "mdat"), inside(blue, "mdat"), grid(), exif()};
        var type = box("ftyp", text("heic"), new byte[4], text("mif1heic"));
        var begin = type.length + meta(inside(red, "hvcC"), data, 0).length + 8;
        return joined(type, meta(inside(red, "hvcC"), data, begin), box("mdat", data));
    }

    /// A film of one picture.
    private static byte[] tile(String colour) throws IOException {
        var folder = Files.createTempDirectory("tile");
        try {
            return encoded(colour, folder);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static byte[] encoded(String colour, Path folder) throws IOException, InterruptedException {
        var film = folder.resolve("tile.mp4");
        var source = "color=" + colour + ":s=" + SIDE + "x" + SIDE;
        var process = new ProcessBuilder("ffmpeg", "-v", "error", "-f", "lavfi", "-i", source, "-frames:v", "1")
                .redirectErrorStream(true);
        process.command().addAll(Arrays.asList("-c:v", "libx265", "-pix_fmt", "yuv420p", "-tag:v", "hvc1"));
        process.command().addAll(Arrays.asList("-x265-params", "log-level=none", film.toString()));
        var said = process.start();
        said.getInputStream().readAllBytes();
        if (said.waitFor() != 0) throw new IllegalStateException("ffmpeg exit=" + said.exitValue());
        return Files.readAllBytes(film);
    }

    private byte[] meta(byte[] decoder, byte[][] data, int begin) {
        var tile = sized(SIDE, SIDE);
        var whole = sized(columns * SIDE, rows * SIDE);
        var turned = box("irot", new byte[] {3}); // a quarter to the right
        var properties = box("ipco", box("hvcC", decoder), tile, whole, turned);
        return full(
                "meta",
                full("hdlr", new byte[4], text("pict"), new byte[13]),
                full("pitm", shorts(GRID)),
                items(),
                references(),
                box("iprp", properties, full("ipma", associations())),
                places(data, begin));
    }

    private static byte[] sized(int width, int height) {
        return full("ispe", ints(width, height));
    }

    private static byte[] items() {
        return full("iinf", shorts(4), item(RED, "hvc1"), item(BLUE, "hvc1"), item(GRID, "grid"), item(EXIF, "Exif"));
    }

    private static byte[] item(int id, String type) {
        var info = full("infe", shorts(id, 0), text(type), new byte[1]);
        info[8] = 2; // its version
        info[11] = (byte) (type.equals("hvc1") ? 1 : 0); // a tile is no picture by itself
        return info;
    }

    private byte[] references() {
        var grid = box("dimg", shorts(GRID, tiles.length), shorts(tiles));
        return full("iref", grid, box("cdsc", shorts(EXIF, 1, GRID)));
    }

    /// Which of the four properties each has; the first bit says that it must be heeded.
    private static byte[] associations() {
        var must = (byte) 0x80;
        var tile = new byte[] {2, (byte) (must | 1), 2};
        var whole = new byte[] {2, 3, (byte) (must | 4)};
        return joined(ints(3), shorts(RED), tile, shorts(BLUE), tile, shorts(GRID), whole);
    }

    private static byte[] places(byte[][] data, int begin) {
        var places = new ByteArrayOutputStream();
        places.writeBytes(shorts(0x4400, data.length)); // offsets and lengths of four bytes
        var at = begin;
        for (var i = 0; i < data.length; i++) {
            places.writeBytes(joined(shorts(i + 1, 0, 1), ints(at, data[i].length)));
            at += data[i].length;
        }
        return full("iloc", places.toByteArray());
    }

    private byte[] grid() {
        return joined(new byte[] {0, 1, (byte) (rows - 1), (byte) (columns - 1)}, ints(columns * SIDE, rows * SIDE));
    }

    private static byte[] exif() {
        var directory = joined(shorts(1, 0x0112, 3), ints(1), shorts(6, 0), ints(0));
        return joined(ints(6), text("Exif\0\0MM\0*"), ints(8), directory, text(PLANTED));
    }

    /// What is in the first box of that name.
    private static byte[] inside(byte[] film, String name) {
        var at = new String(film, StandardCharsets.ISO_8859_1).indexOf(name);
        return Arrays.copyOfRange(film, at + 4, at - 4 + ByteBuffer.wrap(film).getInt(at - 4));
    }

    private static byte[] full(String name, byte[]... parts) {
        return box(name, new byte[4], joined(parts));
    }

    private static byte[] box(String name, byte[]... parts) {
        var all = joined(parts);
        return joined(ints(8 + all.length), text(name), all);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ints(int... values) {
        var bytes = ByteBuffer.allocate(4 * values.length);
        for (var value : values) bytes.putInt(value);
        return bytes.array();
    }

    private static byte[] shorts(int... values) {
        var bytes = ByteBuffer.allocate(2 * values.length);
        for (var value : values) bytes.putShort((short) value);
        return bytes.array();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
