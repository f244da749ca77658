package org.cordon.shared.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;
import org.cordon.shared.Said;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets controllers answer in the language of the request. Only what is written over HTTP is put into it: what is kept as JSON is kept in
 * English.
 */
@Configuration(proxyBeanMethods = false)
class AnswerWords implements WebMvcConfigurer {

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.stream().filter(MappingJackson2HttpMessageConverter.class::isInstance)
                .map(MappingJackson2HttpMessageConverter.class::cast)
                .forEach(json -> json
                        .setObjectMapper(json.getObjectMapper().copy().registerModule(new SimpleModule().addSerializer(Said.class,
                        new Writer()))));
    }

    private static final class Writer extends JsonSerializer<Said> {

        @Override
        public void serialize(Said said, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeString(said.in(RequestLanguage.now()));
        }
    }
}
