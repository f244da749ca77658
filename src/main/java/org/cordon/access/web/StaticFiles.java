package org.cordon.access.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The folders that are served as they are; whatever else lies on the class path is not. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var folder : new String[] {"/pages/", "/texts/"}) {
            registry.addResourceHandler(folder + "**").addResourceLocations("classpath:/static" + folder);
        }
    }
}
