package org.cordon.platform.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the static folders and the library that draws the charts; nothing else on the class path is served. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final String CHARTS = "classpath:/META-INF/resources/webjars/echarts/5.3.1/dist/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var folder : new String[] {"/pages/", "/texts/"}) {
            registry.addResourceHandler(folder + "**").addResourceLocations("classpath:/static" + folder);
        }
        registry.addResourceHandler("/pages/charts/lib/*.esm.min.js").addResourceLocations(CHARTS);
    }
}
