package org.presessions.badges;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.Map;
import org.presessions.shared.documents.PngPicture;

/// The picture of a QR code with a quarter of it spared against dirt and folds (level Q), and the quiet zone around it
/// without which no camera finds it.
final class QrCode {
    private static final int SIDE = 290; // pixels: ten for each of 21 squares and 8 quiet ones
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4);

    private QrCode() {}

    /// For an `img`.
    static String dataAddress(String text) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(PngPicture.of(picture(text)));
    }

    static BufferedImage picture(String text) {
        var squares = squares(text);
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < SIDE; y++)
            for (var x = 0; x < SIDE; x++) image.setRGB(x, y, squares.get(x, y) ? 0xFF000000 : 0xFFFFFFFF);
        return image;
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
