package groundswell.audience;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Tests switch the worker off and follow step by step. */
@ConfigurationProperties("groundswell.segment")
record SegmentSettings(@DefaultValue("true") boolean worker) {}
