package org.cordon.kernel.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.cordon.kernel.shared.input.Body;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the request's body as a {@link Body}, unread. */
@Configuration
class BodyResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Body<?> resolveArgument(MethodParameter parameter, ModelAndViewContainer answer, NativeWebRequest request,
            WebDataBinderFactory binders) throws IOException {
        return new Body<>(request.getNativeRequest(HttpServletRequest.class).getInputStream(), parameter.nested().getNestedParameterType());
    }
}
