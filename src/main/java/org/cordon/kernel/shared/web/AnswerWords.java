package org.cordon.kernel.shared.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.cordon.kernel.shared.Said;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets controllers answer in the language of the request, and with times to the millisecond. Cordon's clock has the same precision; a time
 * that a person gave may be stored with more digits. Only HTTP answers are converted: stored JSON stays English.
 */
@Configuration(proxyBeanMethods = false)
class AnswerWords implements WebMvcConfigurer {

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        var module = new SimpleModule()
                .addSerializer(Said.class, new Writer<Said>(said -> said.in(RequestLanguage.now())))
                .addSerializer(Instant.class, new Writer<Instant>(time -> time.truncatedTo(ChronoUnit.MILLIS).toString()))
                .addSerializer(OffsetDateTime.class, new Writer<OffsetDateTime>(
                        time -> time.truncatedTo(ChronoUnit.MILLIS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
        converters.stream().filter(MappingJackson2HttpMessageConverter.class::isInstance)
                .map(MappingJackson2HttpMessageConverter.class::cast)
                .forEach(json -> json.setObjectMapper(json.getObjectMapper().copy().registerModule(module)));
    }

    private static final class Writer<T> extends JsonSerializer<T> {

        private final transient Function<T, String> text;

        private Writer(Function<T, String> text) {
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeString(text.apply(value));
        }
    }
}
