<?php
/**
 * Plugin Name:       Shirube Security Self-Check
 * Description:       Shows the Shirube security self-check in a page, as a block or a shortcode. Answers stay on the visitor's device.
 * Version:           0.1.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * Author:            The Shirube contributors
 * License:           MIT OR Apache-2.0
 * License URI:       https://spdx.org/licenses/MIT.html
 * Text Domain:       shirube
 *
 * The check itself does not run here: it runs in a frame, from the folder whose address an
 * administrator gives (Settings, Shirube). This plugin writes the element <shirube-check> into the
 * page and brings along embed.js, which makes the frame.
 *
 * @package Shirube
 */

defined( 'ABSPATH' ) || exit;

define( 'SHIRUBE_VERSION', '0.1.0' );

/** The options that have a default of the whole site, and so a field on the settings page. */
const SHIRUBE_SETTINGS = array( 'frame', 'partner', 'theme', 'questionnaire', 'mode' );

/*
 * Words.
 *
 * English stands in the code, as WordPress wants it; Japanese stands here, so that it is there
 * without a language pack. A translation that somebody installs comes first.
 */

/**
 * Japanese for what the plugin says.
 *
 * @return string[] By the English.
 */
function shirube_japanese() {
	return array(
		'Shirube Security Self-Check'                     => 'しるべ：セキュリティ自己診断',
		"Shows the Shirube security self-check in a page, as a block or a shortcode. Answers stay on the visitor's device." => 'セキュリティ自己診断「しるべ」を、ブロックかショートコードでページに表示します。回答は利用者の端末の中にとどまります。',
		'Shirube'                                         => 'しるべ',
		'Settings'                                        => '設定',
		'Shirube: security self-check'                    => 'しるべ：セキュリティ自己診断',
		'A security self-check for companies, shown in this page.' => '会社のセキュリティ自己診断を、このページの中に表示します。',
		'security'                                        => 'セキュリティ',
		'self-check'                                      => '自己診断',
		'For visitors the self-check appears here.'       => '公開したページでは、ここに自己診断が表示されます。',
		'The address of Shirube is not set yet, so visitors see nothing here.' => 'しるべのアドレスがまだ設定されていないため、公開したページでは何も表示されません。',
		'Set the address'                                 => 'アドレスを設定する',
		'Only people who can edit this page see this message.' => 'この案内は、このページを編集できる人だけに見えます。',
		'What is shown'                                   => '表示するもの',
		'More options'                                    => 'そのほかの設定',
		'As in the settings'                              => '設定画面のとおり',
		'Address of Shirube'                              => 'しるべのアドレス',
		'Partner'                                         => 'パートナー',
		'Colours'                                         => '配色',
		'First check'                                     => 'はじめに開く診断',
		'Use'                                             => '使い方',
		'For small companies (25 questions)'              => '小さな会社向け（25問）',
		'The six articles'                                => '6か条',
		'For management (40 questions)'                   => '経営者向け（40問）',
		"The visitor's own settings"                      => '利用者の設定に合わせる',
		'Light'                                           => '明るい',
		'Dark'                                            => '暗い',
		'High contrast'                                   => 'はっきりした配色',
		'Visitors on their own devices'                   => '利用者の自分の端末',
		'A shared computer at a counter'                  => '窓口などの共用パソコン',
		'These hold for every check on this site, unless a block or a shortcode says otherwise.' => 'このサイトの自己診断すべてに使います。ブロックやショートコードで別の値を書いたところは、そちらに従います。',
		'The address must begin with https:// and name a folder, such as https://check.example.jp/shirube/v1/. The old value was kept.' => 'アドレスは、「https://check.example.jp/shirube/v1/」のように、https://で始まるフォルダーのものにしてください。前の値のままにしました。',
		'Browsers do not show a frame from an http:// address in this site, which has https://. The old value was kept.' => 'このサイトはhttps://なので、ブラウザーはhttp://のアドレスの枠を表示しません。前の値のままにしました。',
		'%s: this value cannot be used. The old value was kept.' => '%s：この値は使えません。前の値のままにしました。',
		'This address is on the same origin as your site. Scripts of your pages, those of other plugins included, could then read the answers. An address of its own, such as a sub-domain, is safer.' => 'このアドレスは、このサイトと同じオリジンにあります。その場合、ページで動くスクリプト（ほかのプラグインのものも含みます）から回答を読めてしまいます。サブドメインなど、別のアドレスに置くほうが安全です。',
		'Check the place where Shirube lies'              => 'しるべを置いた場所を点検する',
		'The folder on your server with the files of Shirube, for example https://check.example.jp/shirube/v1/. Until it is given, visitors see nothing.' => 'しるべのファイルを置いたフォルダーです（例：https://check.example.jp/shirube/v1/）。書くまでは、訪れた人には何も表示されません。',
		'How to show it'                                  => '表示のしかた',
		'Put the block “Shirube” into a page, or write this shortcode:' => 'ページに「しるべ」のブロックを置くか、次のショートコードを書きます。',
		'The company self-check on this site is shown in a frame that is loaded from %s. When a page with it is opened, the browser fetches the files of the check from there, so that server learns the IP address of the visitor, as with any file. Answers and results are worked out on the visitor’s device and are not sent outside of it, unless the visitor agrees to hand over a result.' => 'このサイトの自己診断は、%sから読み込む枠の中に表示します。診断のあるページを開くと、ブラウザーがそこから診断のファイルを取得するため、どのファイルでもそうであるように、そのサーバーに利用者のIPアドレスが伝わります。回答と結果は利用者の端末の中で計算し、利用者が結果を渡すことに同意したときを除いて、端末の外に送信しません。',
	);
}

/**
 * Puts our Japanese where no translation is installed.
 *
 * @param string $translation What would be said.
 * @param string $text        The English.
 * @return string
 */
function shirube_translate( $translation, $text ) {
	if ( $translation !== $text || ! shirube_is_japanese() ) {
		return $translation;
	}
	static $japanese = null;
	if ( null === $japanese ) {
		$japanese = shirube_japanese();
	}
	return isset( $japanese[ $text ] ) ? $japanese[ $text ] : $translation;
}
add_filter( 'gettext_shirube', 'shirube_translate', 10, 2 );

/**
 * Whether whoever reads the present page reads it in Japanese.
 *
 * @return bool
 */
function shirube_is_japanese() {
	return 0 === strpos( determine_locale(), 'ja' );
}

/*
 * Options: which there are, and what may stand in them.
 */

/**
 * The table of options that the whole of Shirube shares, from the file options.json.
 *
 * @return array[] By the name of the attribute.
 */
function shirube_options() {
	static $options = null;
	if ( null === $options ) {
		$options = array();
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of ours, not an address.
		$table = json_decode( (string) file_get_contents( __DIR__ . '/options.json' ), true );
		foreach ( isset( $table['options'] ) ? $table['options'] : array() as $option ) {
			$options[ $option['attribute'] ] = $option;
		}
	}
	return $options;
}

/**
 * A value of an option, if it is one.
 *
 * @param array $option A row of the table.
 * @param mixed $value  Whatever somebody gave.
 * @return string|null The value as it is written, the empty text for "left out", null for what is none.
 */
function shirube_clean( $option, $value ) {
	if ( 'boolean' === $option['kind'] ) {
		$is_off = in_array( is_string( $value ) ? strtolower( trim( $value ) ) : $value, array( false, null, '', '0', 0, 'false', 'no', 'off' ), true );
		return $is_off ? '' : 'true';
	}
	if ( ! is_string( $value ) && ! is_int( $value ) ) {
		return null;
	}
	$value = trim( wp_check_invalid_utf8( (string) $value ) );
	if ( '' === $value ) {
		return '';
	}
	switch ( $option['kind'] ) {
		case 'url':
			return shirube_clean_address( $value );
		case 'choice':
			$is_right = in_array( $value, $option['values'], true );
			break;
		case 'id':
			$is_right = preg_match( '/^[a-z][a-z0-9-]{0,63}$/D', $value );
			break;
		case 'text':
			// The pattern may hold any sign that one reads, so it stands between two that one does not.
			$is_right = preg_match( "\x01^(?:" . $option['pattern'] . ")$\x01Du", $value );
			break;
		case 'number':
			$is_right = preg_match( '/^[0-9]{1,4}$/D', $value );
			break;
		case 'height':
			$is_right = preg_match( '/^(?:auto|fill|[1-9][0-9]{0,4})$/D', $value );
			break;
		case 'hosts':
			$value    = strtolower( preg_replace( '/[\s,]+/', ' ', $value ) );
			$is_right = preg_match( '/^[a-z0-9.-]+(?: [a-z0-9.-]+){0,49}$/D', $value );
			break;
		default:
			$is_right = false;
	}
	return $is_right ? $value : null;
}

/**
 * The address of a folder, with a slash at its end.
 *
 * @param string $value Whatever somebody gave.
 * @return string|null Null for what is no such address.
 */
function shirube_clean_address( $value ) {
	if ( ! preg_match( '~^https?://~i', $value ) ) {
		return null;
	}
	$parts = wp_parse_url( $value );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) || array_intersect_key( $parts, array_flip( array( 'user', 'pass', 'query', 'fragment' ) ) ) ) {
		return null;
	}
	$address = esc_url_raw( preg_replace( '~/index\.html$~', '/', $value ), array( 'https', 'http' ) );
	return '' === $address ? null : trailingslashit( $address );
}

/**
 * Scheme, host and port of an address.
 *
 * @param string $address An address.
 * @return string
 */
function shirube_origin( $address ) {
	$parts = wp_parse_url( strtolower( $address ) );
	if ( ! is_array( $parts ) || empty( $parts['scheme'] ) || empty( $parts['host'] ) ) {
		return '';
	}
	$usual = 'https' === $parts['scheme'] ? 443 : 80;
	$port  = isset( $parts['port'] ) && $usual !== $parts['port'] ? ':' . $parts['port'] : '';
	return $parts['scheme'] . '://' . $parts['host'] . $port;
}

/**
 * The settings of this site, each one clean or empty.
 *
 * @return string[] By the name of the attribute.
 */
function shirube_settings() {
	$saved    = get_option( 'shirube', array() );
	$settings = array();
	foreach ( SHIRUBE_SETTINGS as $name ) {
		$value             = is_array( $saved ) && isset( $saved[ $name ] ) ? $saved[ $name ] : '';
		$settings[ $name ] = (string) shirube_clean( shirube_options()[ $name ], $value );
	}
	return $settings;
}

/*
 * What visitors get.
 */

/**
 * The element for a page.
 *
 * @param array $given What a block or a shortcode says, by attribute. An empty text means that an
 *                     option is left out here although the settings have it.
 * @return string
 */
function shirube_element( $given ) {
	$settings = shirube_settings();
	$values   = array();
	foreach ( shirube_options() as $name => $option ) {
		$value = isset( $given[ $name ] ) ? shirube_clean( $option, $given[ $name ] ) : null;
		if ( null === $value ) {
			$value = isset( $settings[ $name ] ) ? $settings[ $name ] : '';
		}
		$values[ $name ] = $value;
	}
	// Whoever may write a page may not therefore show any address in it: only an administrator says
	// from where the check comes.
	if ( shirube_origin( $values['frame'] ) !== shirube_origin( $settings['frame'] ) ) {
		$values['frame'] = $settings['frame'];
	}
	if ( '' === $values['frame'] ) {
		return shirube_not_set();
	}

	$lang  = '' === $values['lang'] ? ( shirube_is_japanese() ? 'ja' : 'en' ) : $values['lang'];
	$words = array(
		'ja' => 'セキュリティ自己診断を開く',
		'en' => 'Open the security self-check',
	);
	$link  = sprintf( '<a href="%s">%s</a>', esc_url( shirube_link( $values, $lang ) ), esc_html( $words[ $lang ] ) );
	if ( is_feed() ) {
		return $link;
	}
	$attributes = '';
	foreach ( shirube_options() as $name => $option ) {
		if ( '' === $values[ $name ] || $option['default'] === $values[ $name ] ) {
			continue;
		}
		if ( 'boolean' === $option['kind'] ) {
			$attributes .= ' ' . esc_attr( $name );
		} else {
			$attributes .= sprintf( ' %s="%s"', esc_attr( $name ), esc_attr( $values[ $name ] ) );
		}
	}
	wp_enqueue_script( 'shirube-embed' );
	// The link is for browsers without scripts; the element puts the check in its place.
	return '<shirube-check' . $attributes . '>' . $link . '</shirube-check>';
}

/**
 * The address of the check on a page of its own.
 *
 * @param string[] $values Clean values by attribute.
 * @param string   $lang   The language.
 * @return string
 */
function shirube_link( $values, $lang ) {
	$asked = array( 'lang' => $lang );
	foreach ( array( 'theme', 'mode', 'partner' ) as $name ) {
		if ( '' !== $values[ $name ] && shirube_options()[ $name ]['default'] !== $values[ $name ] ) {
			$asked[ $name ] = $values[ $name ];
		}
	}
	$place = '' === $values['questionnaire'] ? '' : '#/' . $values['questionnaire'];
	return $values['frame'] . 'index.html?' . http_build_query( $asked, '', '&' ) . $place;
}

/**
 * Instead of the element while nobody has said where the check lies: nothing for visitors.
 *
 * @return string
 */
function shirube_not_set() {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	return '<p>' . esc_html__( 'The address of Shirube is not set yet, so visitors see nothing here.', 'shirube' ) . ' '
		. esc_html__( 'Only people who can edit this page see this message.', 'shirube' ) . '</p>';
}

/**
 * The shortcode [shirube questionnaire="sme" …], with every option by its attribute.
 *
 * @param array|string $given What it says; options without a value, such as progress, by number.
 * @return string
 */
function shirube_shortcode( $given ) {
	$values = array();
	foreach ( is_array( $given ) ? $given : array() as $name => $value ) {
		if ( is_int( $name ) ) {
			$values[ strtolower( $value ) ] = true;
		} else {
			$values[ $name ] = $value;
		}
	}
	return shirube_element( $values );
}

/**
 * The block.
 *
 * @param array $given Its attributes, by property.
 * @return string
 */
function shirube_block( $given ) {
	$values = array();
	foreach ( shirube_options() as $name => $option ) {
		$value = isset( $given[ $option['property'] ] ) ? $given[ $option['property'] ] : '';
		// In a block an empty field means "as in the settings".
		if ( '' !== $value && false !== $value ) {
			$values[ $name ] = $value;
		}
	}
	$element = shirube_element( $values );
	return '' === $element ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $element . '</div>';
}

/** Registers scripts, shortcode and block. */
function shirube_register() {
	wp_register_script( 'shirube-embed', plugins_url( 'embed.js', __FILE__ ), array(), SHIRUBE_VERSION, true );
	wp_register_script(
		'shirube-editor',
		plugins_url( 'editor.js', __FILE__ ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
		SHIRUBE_VERSION,
		true
	);
	add_shortcode( 'shirube', 'shirube_shortcode' );

	$attributes = array();
	foreach ( shirube_options() as $option ) {
		$attributes[ $option['property'] ] = 'boolean' === $option['kind']
			? array( 'type' => 'boolean', 'default' => false )
			: array( 'type' => 'string', 'default' => '' );
	}
	register_block_type(
		'shirube/check',
		array(
			'api_version'     => 3,
			'title'           => __( 'Shirube', 'shirube' ),
			'description'     => __( 'A security self-check for companies, shown in this page.', 'shirube' ),
			'category'        => 'embed',
			'icon'            => 'shield',
			'keywords'        => array( 'shirube', __( 'security', 'shirube' ), __( 'self-check', 'shirube' ) ),
			'textdomain'      => 'shirube',
			'attributes'      => $attributes,
			'supports'        => array( 'html' => false, 'align' => array( 'wide', 'full' ) ),
			'editor_script'   => 'shirube-editor',
			'render_callback' => 'shirube_block',
		)
	);
}
add_action( 'init', 'shirube_register' );

/**
 * Has the loader fetched without holding up the page.
 *
 * @param string $tag    The tag as WordPress writes it.
 * @param string $handle Which script.
 * @return string
 */
function shirube_async( $tag, $handle ) {
	if ( 'shirube-embed' !== $handle || preg_match( '/\sasync\b/', $tag ) ) {
		return $tag;
	}
	return str_replace( ' src=', ' async src=', $tag );
}
add_filter( 'script_loader_tag', 'shirube_async', 10, 2 );

/** Tells the block's script what it shows. */
function shirube_tell_editor() {
	$rows = array();
	foreach ( shirube_options() as $option ) {
		if ( 'frame' !== $option['attribute'] ) {
			$rows[] = array(
				'property' => $option['property'],
				'label'    => shirube_label( $option['attribute'] ),
				'kind'     => $option['kind'],
				'values'   => shirube_choices( $option['attribute'] ),
				'help'     => $option[ shirube_is_japanese() ? 'ja' : 'en' ],
				'is_main'  => in_array( $option['attribute'], SHIRUBE_SETTINGS, true ),
			);
		}
	}
	$told = array(
		'options'  => $rows,
		'is_set'   => '' !== shirube_settings()['frame'],
		'settings' => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=shirube' ) : '',
		'words'    => array(
			'title'        => __( 'Shirube', 'shirube' ),
			'here'         => __( 'For visitors the self-check appears here.', 'shirube' ),
			'not_set'      => __( 'The address of Shirube is not set yet, so visitors see nothing here.', 'shirube' ),
			'set'          => __( 'Set the address', 'shirube' ),
			'main'         => __( 'What is shown', 'shirube' ),
			'more'         => __( 'More options', 'shirube' ),
			'as_in_settings' => __( 'As in the settings', 'shirube' ),
		),
	);
	wp_add_inline_script( 'shirube-editor', 'window.shirubeEditor = ' . wp_json_encode( $told ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', 'shirube_tell_editor' );

/*
 * What administrators get.
 */

/**
 * What an option is called for people.
 *
 * @param string $name Its attribute.
 * @return string
 */
function shirube_label( $name ) {
	$labels = array(
		'frame'         => __( 'Address of Shirube', 'shirube' ),
		'partner'       => __( 'Partner', 'shirube' ),
		'theme'         => __( 'Colours', 'shirube' ),
		'questionnaire' => __( 'First check', 'shirube' ),
		'mode'          => __( 'Use', 'shirube' ),
	);
	return isset( $labels[ $name ] ) ? $labels[ $name ] : $name;
}

/**
 * The values that can be chosen for an option, in words.
 *
 * @param string $name Its attribute.
 * @return array[] Pairs of value and words; empty where something is typed.
 */
function shirube_choices( $name ) {
	$words  = array(
		'questionnaire' => array(
			'sme'          => __( 'For small companies (25 questions)', 'shirube' ),
			'six-articles' => __( 'The six articles', 'shirube' ),
			'management'   => __( 'For management (40 questions)', 'shirube' ),
		),
		'theme'         => array(
			'auto'     => __( "The visitor's own settings", 'shirube' ),
			'light'    => __( 'Light', 'shirube' ),
			'dark'     => __( 'Dark', 'shirube' ),
			'contrast' => __( 'High contrast', 'shirube' ),
		),
		'mode'          => array(
			'normal' => __( 'Visitors on their own devices', 'shirube' ),
			'kiosk'  => __( 'A shared computer at a counter', 'shirube' ),
		),
		'lang'          => array(
			'ja' => '日本語',
			'en' => 'English',
		),
	);
	$option = shirube_options()[ $name ];
	$pairs  = array();
	foreach ( isset( $option['values'] ) ? $option['values'] : array() as $value ) {
		// The value itself stands behind its words, as shortcodes and explanations write it.
		$format  = shirube_is_japanese() ? '%s（%s）' : '%s (%s)';
		$pairs[] = array( $value, isset( $words[ $name ][ $value ] ) ? sprintf( $format, $words[ $name ][ $value ], $value ) : $value );
	}
	return $pairs;
}

/** Registers the settings, which only administrators may change. */
function shirube_register_settings() {
	register_setting(
		'shirube',
		'shirube',
		array(
			'type'              => 'array',
			'sanitize_callback' => 'shirube_sanitize',
			'default'           => array(),
			'show_in_rest'      => false,
		)
	);
	if ( function_exists( 'wp_add_privacy_policy_content' ) ) {
		$frame = shirube_settings()['frame'];
		if ( '' !== $frame ) {
			/* translators: %s: the origin of the frame, such as https://check.example.jp */
			$words = __( 'The company self-check on this site is shown in a frame that is loaded from %s. When a page with it is opened, the browser fetches the files of the check from there, so that server learns the IP address of the visitor, as with any file. Answers and results are worked out on the visitor’s device and are not sent outside of it, unless the visitor agrees to hand over a result.', 'shirube' );
			wp_add_privacy_policy_content( __( 'Shirube', 'shirube' ), '<p>' . esc_html( sprintf( $words, shirube_origin( $frame ) ) ) . '</p>' );
		}
	}
}
add_action( 'admin_init', 'shirube_register_settings' );

/**
 * Keeps of what was sent what may be kept. What cannot be used leaves the old value, and says so.
 *
 * @param mixed $sent Whatever arrived with the form.
 * @return string[]
 */
function shirube_sanitize( $sent ) {
	$kept = shirube_settings();
	foreach ( SHIRUBE_SETTINGS as $name ) {
		if ( ! is_array( $sent ) || ! isset( $sent[ $name ] ) ) {
			continue;
		}
		$value = shirube_clean( shirube_options()[ $name ], $sent[ $name ] );
		if ( null === $value ) {
			$problem = 'frame' === $name
				? __( 'The address must begin with https:// and name a folder, such as https://check.example.jp/shirube/v1/. The old value was kept.', 'shirube' )
				/* translators: %s: the name of a setting */
				: sprintf( __( '%s: this value cannot be used. The old value was kept.', 'shirube' ), shirube_label( $name ) );
			add_settings_error( 'shirube', 'shirube-' . $name, $problem );
		} elseif ( 'frame' === $name && shirube_is_mixed( $value ) ) {
			add_settings_error( 'shirube', 'shirube-frame', __( 'Browsers do not show a frame from an http:// address in this site, which has https://. The old value was kept.', 'shirube' ) );
		} else {
			$kept[ $name ] = $value;
		}
	}
	return $kept;
}

/**
 * Whether browsers would refuse a frame from this address in our pages.
 *
 * @param string $address A clean address.
 * @return bool
 */
function shirube_is_mixed( $address ) {
	$own_machine = '~^http://(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)~i';
	return 0 === stripos( home_url(), 'https:' ) && 0 === stripos( $address, 'http:' ) && ! preg_match( $own_machine, $address );
}

/** Puts the page into the menu. */
function shirube_menu() {
	add_options_page( __( 'Shirube: security self-check', 'shirube' ), __( 'Shirube', 'shirube' ), 'manage_options', 'shirube', 'shirube_settings_page' );
}
add_action( 'admin_menu', 'shirube_menu' );

/**
 * Puts a link to the page into the list of plugins.
 *
 * @param string[] $links What stands there.
 * @return string[]
 */
function shirube_plugin_links( $links ) {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=shirube' ) ), esc_html__( 'Settings', 'shirube' ) );
	array_unshift( $links, $link );
	return $links;
}
add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), 'shirube_plugin_links' );

/** Draws the settings page. The form goes to WordPress' own options.php. */
function shirube_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = shirube_settings();
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Shirube: security self-check', 'shirube' ); ?></h1>
		<?php if ( '' !== $settings['frame'] && shirube_origin( $settings['frame'] ) === shirube_origin( home_url() ) ) : ?>
			<div class="notice notice-warning inline"><p><?php esc_html_e( 'This address is on the same origin as your site. Scripts of your pages, those of other plugins included, could then read the answers. An address of its own, such as a sub-domain, is safer.', 'shirube' ); ?></p></div>
		<?php endif; ?>
		<p><?php esc_html_e( 'These hold for every check on this site, unless a block or a shortcode says otherwise.', 'shirube' ); ?></p>
		<form action="options.php" method="post">
			<?php settings_fields( 'shirube' ); ?>
			<table class="form-table" role="presentation">
				<?php
				foreach ( SHIRUBE_SETTINGS as $name ) {
					shirube_field( $name, $settings[ $name ] );
				}
				?>
			</table>
			<?php submit_button(); ?>
		</form>
		<h2><?php esc_html_e( 'How to show it', 'shirube' ); ?></h2>
		<p><?php esc_html_e( 'Put the block “Shirube” into a page, or write this shortcode:', 'shirube' ); ?> <code>[shirube]</code></p>
		<?php if ( '' !== $settings['frame'] ) : ?>
			<p><a href="<?php echo esc_url( $settings['frame'] . 'doctor.html' ); ?>"><?php esc_html_e( 'Check the place where Shirube lies', 'shirube' ); ?></a></p>
		<?php endif; ?>
	</div>
	<?php
}

/**
 * Draws one row of the form.
 *
 * @param string $name  The attribute of the option.
 * @param string $value What stands there.
 */
function shirube_field( $name, $value ) {
	$option  = shirube_options()[ $name ];
	$id      = 'shirube-' . $name;
	$choices = shirube_choices( $name );
	// Elsewhere the loader may lie beside the check; here it never does.
	$help = 'frame' === $name
		? __( 'The folder on your server with the files of Shirube, for example https://check.example.jp/shirube/v1/. Until it is given, visitors see nothing.', 'shirube' )
		: $option[ shirube_is_japanese() ? 'ja' : 'en' ];
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( shirube_label( $name ) ); ?></label></th>
		<td>
			<?php if ( 'choice' === $option['kind'] ) : ?>
				<select id="<?php echo esc_attr( $id ); ?>" name="shirube[<?php echo esc_attr( $name ); ?>]" aria-describedby="<?php echo esc_attr( $id ); ?>-help">
					<?php foreach ( $choices as list( $choice, $words ) ) : ?>
						<option value="<?php echo esc_attr( $choice ); ?>"<?php selected( '' === $value ? $option['default'] : $value, $choice ); ?>><?php echo esc_html( $words ); ?></option>
					<?php endforeach; ?>
				</select>
			<?php else : ?>
				<input id="<?php echo esc_attr( $id ); ?>" class="regular-text code" name="shirube[<?php echo esc_attr( $name ); ?>]" type="<?php echo esc_attr( 'url' === $option['kind'] ? 'url' : 'text' ); ?>" value="<?php echo esc_attr( $value ); ?>" aria-describedby="<?php echo esc_attr( $id ); ?>-help"<?php echo $choices ? ' list="' . esc_attr( $id ) . '-list"' : ''; ?>>
				<?php if ( $choices ) : ?>
					<datalist id="<?php echo esc_attr( $id ); ?>-list">
						<?php foreach ( $choices as list( $choice, $words ) ) : ?>
							<option value="<?php echo esc_attr( $choice ); ?>"><?php echo esc_html( $words ); ?></option>
						<?php endforeach; ?>
					</datalist>
				<?php endif; ?>
			<?php endif; ?>
			<p class="description" id="<?php echo esc_attr( $id ); ?>-help"><?php echo esc_html( $help ); ?></p>
		</td>
	</tr>
	<?php
}

/*
 * Coming and going.
 */

/** Has WordPress call shirube_uninstall when the plugin is deleted. */
function shirube_activate() {
	register_uninstall_hook( __FILE__, 'shirube_uninstall' );
}
register_activation_hook( __FILE__, 'shirube_activate' );

/** Takes away the one thing that is kept, in every site of a network. */
function shirube_uninstall() {
	if ( ! is_multisite() ) {
		delete_option( 'shirube' );
		return;
	}
	$sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $sites as $site ) {
		delete_blog_option( $site, 'shirube' );
	}
}
