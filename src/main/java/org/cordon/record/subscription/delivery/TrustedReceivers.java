package org.cordon.record.subscription.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.cordon.kernel.shared.StartRefused;

/** Sets up trust in receivers' certificates: the certificates that Java trusts, and those of a file. */
final class TrustedReceivers {

    private TrustedReceivers() {
    }

    /**
     * @param file the file of certificates in PEM, or null
     * @throws StartRefused if the file cannot be read
     */
    static SSLContext of(String file) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, file == null || file.isBlank() ? null : believing(certificates(Path.of(file))).getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException failure) {
            throw new StartRefused("The certificates in " + file + " cannot be read (CORDON_WEBHOOKS_TRUSTED): " + failure.getMessage(),
                    failure);
        }
    }

    private static TrustManagerFactory believing(List<Certificate> more) throws GeneralSecurityException, IOException {
        var java = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        java.init((KeyStore) null);
        var all = new ArrayList<>(more);
        Arrays.stream(java.getTrustManagers()).filter(X509TrustManager.class::isInstance).map(X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers())).map(X509Certificate.class::cast).forEach(all::add);
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (var certificate : all) {
            store.setCertificateEntry(String.valueOf(store.size()), certificate);
        }
        var both = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        both.init(store);
        return both;
    }

    private static List<Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        try (var content = Files.newInputStream(file)) {
            return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(content));
        }
    }
}
