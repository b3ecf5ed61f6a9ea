package org.presessions.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.presessions.shared.assets.Assets;
import org.presessions.shared.words.LanguageChoice;
import org.presessions.shared.words.Languages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

/// Languages, assets, the clock, and what handlers may ask for.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final Assets assets;
    private final ObjectProvider<PathArgument<?>> arguments;
    private final SentForms sentForms;

    WebConfiguration(Assets assets, ObjectProvider<PathArgument<?>> arguments, SentForms sentForms) {
        this.assets = assets;
        this.arguments = arguments;
        this.sentForms = sentForms;
    }

    @Bean
    @ConditionalOnMissingBean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static LocaleResolver localeResolver(Languages languages) {
        return new LanguageChoice(languages);
    }

    /// After a form the browser is told to GET the next page (303), whatever method it came by.
    @Bean
    static InternalResourceViewResolver redirects() {
        var resolver = new InternalResourceViewResolver();
        resolver.setRedirectHttp10Compatible(false);
        return resolver;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        arguments.forEach(resolvers::add);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(new AddressNote());
        registry.addInterceptor(change);
        registry.addInterceptor(sentForms);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/", Assets.HTMX)
                .setCacheControl(AssetsController.FOR_EVER)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(assets.version(), "/**"))
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler("/favicon.svg")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }
}
