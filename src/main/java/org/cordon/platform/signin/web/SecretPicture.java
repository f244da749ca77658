package org.cordon.platform.signin.web;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordon.platform.signin.factor.FreshSecret;

/**
 * A secret in the forms that an authenticator takes: a QR code, its letters, or a link.
 *
 * @param size the width of the picture with its margin, in squares
 * @param path the dark squares, as an SVG path
 */
record SecretPicture(int size, String path, String letters, String address) {

    /** The margin of the picture, as wide as scanners need it. */
    private static final int MARGIN = 4;

    static SecretPicture of(FreshSecret secret, String account) {
        var code = QrCode.encodeText(secret.address(account), QrCode.Ecc.MEDIUM);
        var path = IntStream.range(0, code.size * code.size).filter(at -> code.getModule(at % code.size, at / code.size))
                .mapToObj(at -> "M" + (at % code.size + MARGIN) + " " + (at / code.size + MARGIN) + "h1v1h-1z")
                .collect(Collectors.joining());
        return new SecretPicture(code.size + 2 * MARGIN, path, secret.inGroups(), secret.address(account));
    }
}
