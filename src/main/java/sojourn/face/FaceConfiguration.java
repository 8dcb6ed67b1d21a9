package sojourn.face;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads {@link FaceSettings}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FaceSettings.class)
class FaceConfiguration {}
