package org.cordon.platform.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Other spellings of a path that some part of a server may take for the same path. */
public final class Spellings {

    private static final Pattern LETTER = Pattern.compile("[A-Za-z0-9](?!.*[A-Za-z0-9])");
    private static final Map<String, UnaryOperator<String>> ALL = all();

    private Spellings() {
    }

    /** Returns the path in each spelling, by the name of the spelling. */
    public static Map<String, String> of(String path) {
        var spelt = new LinkedHashMap<String, String>();
        ALL.forEach((name, spelling) -> {
            var other = spelling.apply(path);
            if (!other.equals(path)) {
                spelt.put(name, other);
            }
        });
        return spelt;
    }

    private static Map<String, UnaryOperator<String>> all() {
        var all = new LinkedHashMap<String, UnaryOperator<String>>();
        all.put("first letter encoded",
                path -> path.replaceFirst("^/[A-Za-z]", path.length() > 1 ? "/" + encoded(path.charAt(1), false) : "/"));
        all.put("last letter encoded", path -> LETTER.matcher(path).replaceFirst(letter -> encoded(letter.group().charAt(0), false)));
        all.put("last letter encoded, upper case",
                path -> LETTER.matcher(path).replaceFirst(letter -> encoded(letter.group().charAt(0), true)));
        all.put("every letter encoded",
                path -> path.chars()
                        .mapToObj(sign -> Character.isLetterOrDigit(sign) ? encoded((char) sign, false) : String.valueOf((char) sign))
                .reduce("", String::concat));
        all.put("hyphen encoded", path -> path.replace("-", "%2D"));
        all.put("dot encoded", path -> path.replace(".", "%2e"));
        all.put("encoded twice",
                path -> LETTER.matcher(path).replaceFirst(letter -> "%25" + encoded(letter.group().charAt(0), false).substring(1)));
        all.put("slash encoded", path -> "/" + path.substring(1).replace("/", "%2F"));
        all.put("slash encoded, lower case", path -> "/" + path.substring(1).replace("/", "%2f"));
        all.put("first slash encoded", path -> "/%2f" + path.substring(1));
        all.put("backslash encoded", path -> "/" + path.substring(1).replace("/", "%5C"));
        all.put("backslash", path -> "/" + path.substring(1).replace("/", "\\"));
        all.put("two slashes before", path -> "/" + path);
        all.put("two slashes inside", path -> "/" + path.substring(1).replaceFirst("/", "//"));
        all.put("two slashes behind", path -> path + "//");
        all.put("slash behind", path -> path + "/");
        all.put("dot before", path -> "/." + path);
        all.put("dot inside", path -> "/" + path.substring(1).replaceFirst("/", "/./"));
        all.put("dot behind", path -> path + "/.");
        all.put("back before", path -> "/.." + path);
        all.put("there and back", path -> "/pages/.." + path);
        all.put("there and back, encoded", path -> "/pages/%2e%2e" + path);
        all.put("there and back, half encoded", path -> "/pages/.%2E" + path);
        all.put("there and back at the end", path -> path + "/x/..");
        all.put("back by a backslash", path -> "/pages\\..\\" + path.substring(1));
        all.put("dot encoded before", path -> "/%2e" + path);
        all.put("parameter behind", path -> path + ";x=1");
        all.put("empty parameter behind", path -> path + ";");
        all.put("session behind", path -> path + ";jsessionid=1");
        all.put("parameter inside", path -> "/" + path.substring(1).replaceFirst("/", ";x=1/"));
        all.put("parameter before", path -> "/;x" + path);
        all.put("back with a parameter", path -> "/pages/..;" + path);
        all.put("semicolon encoded", path -> path + "%3Bx");
        all.put("nothing behind", path -> path + "%00");
        all.put("line end behind", path -> path + "%0a");
        all.put("header behind", path -> path + "%0d%0aX-Quorn:%201");
        all.put("tab behind", path -> path + "%09");
        all.put("space behind", path -> path + "%20");
        all.put("space before", path -> "/%20" + path);
        all.put("plus behind", path -> path + "+");
        all.put("longer than needed",
                path -> LETTER.matcher(path).replaceFirst(letter -> "%c1%" + Integer.toHexString(letter.group().charAt(0) & 0x3f | 0x80)));
        all.put("slash longer than needed", path -> "/" + path.substring(1).replaceFirst("/", "%c0%af"));
        all.put("no UTF-8", path -> path + "%ff");
        all.put("half a sign", path -> path + "%e2%82");
        all.put("wide letter", path -> LETTER.matcher(path).replaceFirst("%ef%bd%81"));
        all.put("bytes as they are", path -> path + "\u00e9");
        all.put("no code", path -> path + "%zz");
        all.put("half a code", path -> path + "%4");
        all.put("percent sign alone", path -> path + "%");
        all.put("code of another time", path -> path + "%u0061");
        all.put("upper case", path -> path.toUpperCase(Locale.ROOT));
        all.put("mixed case", path -> path.length() > 1 ? "/" + Character.toUpperCase(path.charAt(1)) + path.substring(2) : path);
        all.put("dot at the end", path -> path + ".");
        all.put("ending", path -> path + ".json");
        all.put("question mark encoded", path -> path + "%3Fx=1");
        all.put("fragment", path -> path + "#x");
        all.put("fragment encoded", path -> path + "%23x");
        all.put("brackets", path -> path + "[0]");
        all.put("pipe", path -> path + "|x");
        all.put("with its host", path -> "http://127.0.0.1" + path);
        all.put("with its host, two slashes", path -> "http://127.0.0.1/" + path);
        all.put("with its host, encoded",
                path -> "http://127.0.0.1" + LETTER.matcher(path).replaceFirst(letter -> encoded(letter.group().charAt(0), false)));
        return all;
    }

    private static String encoded(char sign, boolean upper) {
        var code = String.format("%%%02x", (int) sign);
        return upper ? code.toUpperCase(Locale.ROOT) : code;
    }
}
