package org.cordon.platform.signin.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** The codes of a second factor: six digits that an authenticator shows for half a minute, or a recovery code of ten letters and digits. */
final class Codes {

    private static final TimeBasedOneTimePasswordGenerator SHOWN = new TimeBasedOneTimePasswordGenerator();
    /** The number of steps by which a code may be early or late. This allows for clocks half a minute apart and for slow typing. */
    private static final int STEPS_OFF = 1;

    /** The letters of recovery codes, without those that are easily mistaken for each other. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 10;
    private static final int NUMBER = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {
    }

    /**
     * Normalises a typed code for comparison: digits of any script become 0 to 9, letters become capitals, and everything else is dropped.
     */
    static String normal(String typed) {
        return typed.codePoints().filter(Character::isLetterOrDigit)
                .mapToObj(letter -> Character.isDigit(letter) ? String.valueOf(Character.digit(letter, 10)) : Character.toString(letter))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    static boolean isShown(String normal) {
        return normal.matches("[0-9]{6}");
    }

    /**
     * Finds the half-minute step for which an authenticator shows the code.
     *
     * @param later the last step that is not accepted: somebody else may have seen the codes of that step and of earlier steps
     * @return empty if the code is not shown now
     */
    static OptionalLong step(byte[] secret, String normal, Instant now, long later) {
        var present = now.getEpochSecond() / SHOWN.getTimeStep().toSeconds();
        var typed = normal.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(present - STEPS_OFF, present + STEPS_OFF)
                .filter(step -> MessageDigest.isEqual(shown(secret, step).getBytes(StandardCharsets.UTF_8), typed) && step > later)
                .findFirst();
    }

    private static String shown(byte[] secret, long step) {
        try {
            return SHOWN.generateOneTimePasswordString(new SecretKeySpec(secret, SHOWN.getAlgorithm()),
                    Instant.EPOCH.plus(SHOWN.getTimeStep().multipliedBy(step)), Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Draws ten recovery codes of 50 random bits each, written in two groups. */
    static List<String> forRecovery() {
        return IntStream.range(0, NUMBER)
                .mapToObj(any -> RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt).map(String::valueOf)
                        .collect(Collectors.joining()))
                .map(code -> code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2)).toList();
    }
}
