package org.cordon.kernel.country;

import java.util.Map;
import org.cordon.kernel.caller.SystemWork;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fills the directory once the application's beans exist, before Cordon serves requests or plays the demo. */
@Component
final class CountryLoader implements SmartInitializingSingleton {

    private final CountryDirectory directory;
    private final boolean demo;

    CountryLoader(CountryDirectory directory, @Value("${cordon.demo:false}") boolean demo) {
        this.directory = directory;
        this.demo = demo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SystemWork.run(() -> directory.load(CountryFile.read(demo), demo ? CountryFile.demoDutyHours() : Map.of()));
    }
}
