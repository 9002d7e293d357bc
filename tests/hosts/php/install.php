<?php
// install.php ORIGIN PLUGIN.zip USER PASSWORD: makes a site in Japanese, and installs and starts the
// plugin in it.

list( , $origin, $archive, $user, $password ) = $argv;

// There is no mail on a machine of tests.
function wp_new_blog_notification() {}

define( 'WP_INSTALLING', true );
require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( '見本商工会議所', $user, 'kanri@example.jp', true, '', $password );
// Pictures of people come from elsewhere.
update_option( 'show_avatars', 0 );
// Nor the pictures that greet a new author.
update_user_meta( 1, $wpdb->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ) ) );
switch_theme( 'twentytwentythree' );

require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
if ( ! is_dir( WP_PLUGIN_DIR . '/shirube' ) ) {
	wp_mkdir_p( WP_PLUGIN_DIR );
	$skin     = new Automatic_Upgrader_Skin();
	$upgrader = new Plugin_Upgrader( $skin );
	ob_start();
	$done = $upgrader->install( $archive );
	ob_end_clean();
	if ( true !== $done ) {
		shirube_tests_say( is_wp_error( $done ) ? $done : new WP_Error( 'install', implode( "\n", $skin->get_upgrade_messages() ) ) );
	}
}
wp_clean_plugins_cache();
$started = activate_plugin( 'shirube/shirube.php' );
shirube_tests_say( is_wp_error( $started ) ? $started : 'installed' );
