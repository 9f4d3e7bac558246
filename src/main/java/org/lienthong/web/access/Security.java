package org.lienthong.web.access;

import static org.lienthong.web.Role.DEPARTMENT;
import static org.lienthong.web.Role.OFFICIAL;
import static org.lienthong.web.Role.OPERATOR;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.lienthong.citizen.Quota;
import org.lienthong.province.AdministrativeUnits;
import org.lienthong.web.Credentials;
import org.lienthong.web.api.Rights;
import org.lienthong.web.problems.ErrorReason;
import org.lienthong.web.problems.Problems;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything is behind a login except health, tracking, and the doors of partner systems, which have their own locks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class Security {

    /** Parts of pages that ask for themselves again and again. */
    static final String REFRESHES = "/fragments/";

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Bean
    Credentials accessCredentials(AccessSettings settings) {
        return Credentials.open(settings.credentials());
    }

    /** Whoever works in a province also works on what is still stored under the closed codes that it took over. */
    private static String[] authorities(Credentials.User user, AdministrativeUnits units) {
        Stream<String> roles = user.roles().stream().map(role -> "ROLE_" + role.name());
        Stream<String> provinces = Stream.ofNullable(user.province())
                .flatMap(code -> Stream.concat(Stream.of(code), takenOver(code, units)))
                .map(code -> Rights.PROVINCE + code);
        Stream<String> office = Stream.ofNullable(user.office()).map(name -> Rights.OFFICE + name);
        return Stream.of(roles, provinces, office).flatMap(some -> some).toArray(String[]::new);
    }

    private static Stream<String> takenOver(String code, AdministrativeUnits units) {
        return units.all().stream()
                .filter(unit -> unit.inForce() && unit.code().value().equals(code))
                .flatMap(unit -> units.ancestors(unit).stream())
                .map(before -> before.code().value())
                .filter(before -> !before.equals(code));
    }

    @Bean
    AuthenticationManager authenticationManager(
            Credentials credentials, AccessSettings settings, AdministrativeUnits units, InstantSource clock) {
        PasswordEncoder encoder = new RememberingEncoder();
        List<UserDetails> users = credentials.users().stream()
                .map(user -> User.withUsername(user.username())
                        .password(encoder.encode(user.password()))
                        .authorities(authorities(user, units))
                        .build())
                .toList();
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(users));
        provider.setPasswordEncoder(encoder);
        return new ProviderManager(new LockingLogins(provider, settings, clock));
    }

    /** Codes may hold a slash, which arrives as %2F and stays inside its path segment. */
    @Bean
    StrictHttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain partnersAccess(HttpSecurity http) {
        return http.securityMatcher("/exchange/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain programsAccess(
            HttpSecurity http,
            AuthenticationManager logins,
            Credentials credentials,
            AccessSettings settings,
            ProblemRefusals refusals,
            Problems problems) {
        return http.securityMatcher("/api/**", "/v3/**", "/actuator/**")
                .authenticationManager(logins)
                .authorizeHttpRequests(paths -> paths.requestMatchers("/actuator/health/**", "/api/v1/track/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(OPERATOR.name())
                        .requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD)
                        .authenticated()
                        .requestMatchers("/api/v1/views/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, "/api/v1/dossiers")
                        .hasAnyRole(OFFICIAL.name(), OPERATOR.name())
                        .anyRequest()
                        .hasRole(OPERATOR.name()))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new ForeignSites(problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new BearerToken(credentials.apiToken(), refusals), BasicAuthenticationFilter.class)
                .addFilterAfter(
                        new BodyLimit(settings.largestBody().toBytes(), problems), BasicAuthenticationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .build();
    }

    /**
     * Citizens have no login and nothing that ends while they look for their papers: the token against foreign forms is a
     * cookie of its own, and no session is begun.
     */
    @Bean
    @Order(3)
    SecurityFilterChain citizensAccess(
            HttpSecurity http, AccessSettings settings, InstantSource clock, Problems problems, Quota quota) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("citizen-form");
        tokens.setCookieCustomizer(cookie -> {
            cookie.path("/").httpOnly(true).sameSite("Lax");
            if (settings.encrypted()) {
                cookie.secure(true);
            }
        });
        return http.securityMatcher("/submit", "/submit/**", "/track", "/track/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(tokens)))
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(new IdleSessions(settings.idle(), clock), SecurityContextHolderFilter.class)
                .exceptionHandling(errors -> errors.accessDeniedHandler((request, response, stale) ->
                        ErrorReason.send(request, response, HttpStatus.FORBIDDEN, "stale-form")))
                .addFilterBefore(new ForeignSites(problems), CsrfFilter.class)
                .addFilterBefore(new UploadRoom(quota, Uploads.LARGEST, "upload-large"), CsrfFilter.class)
                .headers(Security::ofPages)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain peopleAccess(
            HttpSecurity http,
            AuthenticationManager logins,
            AccessSettings settings,
            InstantSource clock,
            Quota quota) {
        PageLogins pages = new PageLogins();
        return http.authenticationManager(logins)
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        // The end of a stream whose beginning was allowed.
                        .permitAll()
                        .requestMatchers("/", "/login", "/verify", "/verify/**", "/assets/**", "/webjars/**")
                        .permitAll()
                        .requestMatchers("/error", "/favicon.ico")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/quarantine/**", "/operations/**")
                        .hasRole(OPERATOR.name())
                        .requestMatchers(
                                "/operations", "/operations/**", "/fragments/operations", "/fragments/operations/**")
                        .hasAnyRole(OPERATOR.name(), DEPARTMENT.name())
                        .requestMatchers("/desk", "/desk/**")
                        .hasRole(OFFICIAL.name())
                        .anyRequest()
                        .authenticated())
                .formLogin(
                        form -> form.loginPage("/login").failureHandler(pages).permitAll())
                .requestCache(cache -> cache.requestCache(PageLogins.pages()))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(pages).accessDeniedHandler(pages))
                .addFilterBefore(new IdleSessions(settings.idle(), clock), SecurityContextHolderFilter.class)
                // The look for a token reads a whole form with files, whoever sent it to whatever page.
                .addFilterBefore(new UploadRoom(quota, Uploads.LARGEST_OF_ONE, "file-large"), CsrfFilter.class)
                .headers(Security::ofPages)
                .build();
    }

    private static void ofPages(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frames -> frames.deny())
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }
}
