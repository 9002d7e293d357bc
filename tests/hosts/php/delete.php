<?php
// delete.php: stops the plugin and deletes it, as the button does, and says what is left of it.

require __DIR__ . '/load.php';
wp_set_current_user( 1 );
$plugin = 'shirube/shirube.php';
deactivate_plugins( $plugin );
$kept = get_option( 'shirube' );
$done = delete_plugins( array( $plugin ) );
if ( true !== $done ) {
	shirube_tests_say( is_wp_error( $done ) ? $done : new WP_Error( 'delete', 'not deleted' ) );
}
global $wpdb;
$names = $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%shirube%' OR option_value LIKE '%shirube/shirube.php%'" );
$names = array_diff( $names, array( 'active_plugins' ) );
$notes = $wpdb->get_col( "SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%shirube%'" );
shirube_tests_say(
	array(
		'kept_while_stopped' => $kept,
		'options'            => array_values( array_merge( $names, $notes ) ),
		'files'              => is_dir( WP_PLUGIN_DIR . '/shirube' ),
	)
);
