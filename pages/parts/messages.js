// Made from questionnaires/schema/messages.schema.json by `cargo xtask embed`.

/** The JSON Schema of the messages. */
export const SCHEMA = {
  "$defs": {
    "Answer": {
      "description": "One answer: a level, a number, \"don't know\", or \"not applicable\" with its reason.",
      "oneOf": [
        {
          "additionalProperties": false,
          "properties": {
            "level": {
              "$ref": "#/$defs/Level"
            }
          },
          "required": [
            "level"
          ],
          "type": "object"
        },
        {
          "additionalProperties": false,
          "properties": {
            "number": {
              "format": "uint64",
              "maximum": 1000000000000,
              "minimum": 0,
              "type": "integer"
            }
          },
          "required": [
            "number"
          ],
          "type": "object"
        },
        {
          "additionalProperties": false,
          "properties": {
            "unknown": {
              "$ref": "#/$defs/True"
            }
          },
          "required": [
            "unknown"
          ],
          "type": "object"
        },
        {
          "additionalProperties": false,
          "properties": {
            "not_applicable": {
              "$ref": "#/$defs/Reason"
            }
          },
          "required": [
            "not_applicable"
          ],
          "type": "object"
        }
      ]
    },
    "Answers": {
      "additionalProperties": false,
      "description": "Answers by the ids of their questions. A question without an entry has not been answered.",
      "patternProperties": {
        "^[a-z0-9-]{1,64}$": {
          "$ref": "#/$defs/Answer"
        }
      },
      "title": "Shirube answers",
      "type": "object"
    },
    "Asked": {
      "additionalProperties": false,
      "description": "A questionnaire.",
      "properties": {
        "id": {
          "$ref": "#/$defs/Id"
        },
        "version": {
          "description": "Version of its content.",
          "maxLength": 40,
          "minLength": 1,
          "type": "string"
        }
      },
      "required": [
        "id",
        "version"
      ],
      "type": "object"
    },
    "AskedExactly": {
      "additionalProperties": false,
      "description": "A questionnaire, with the digest of its structure.",
      "properties": {
        "digest": {
          "$ref": "#/$defs/Digest"
        },
        "id": {
          "$ref": "#/$defs/Id"
        },
        "version": {
          "description": "Version of its content.",
          "maxLength": 40,
          "minLength": 1,
          "type": "string"
        }
      },
      "required": [
        "id",
        "version",
        "digest"
      ],
      "type": "object"
    },
    "Band": {
      "description": "A range of totals.",
      "enum": [
        "100",
        "70-99",
        "50-69",
        "0-49"
      ],
      "type": "string"
    },
    "Cfg": {
      "additionalProperties": false,
      "description": "What the page wishes. The visitor's own choice comes first.",
      "properties": {
        "challenge": {
          "description": "Against replay; stands in a result that is handed over.",
          "pattern": "^[!-~]{1,128}$",
          "type": [
            "string",
            "null"
          ]
        },
        "hints": {
          "anyOf": [
            {
              "$ref": "#/$defs/Hints"
            },
            {
              "type": "null"
            }
          ]
        },
        "lang": {
          "anyOf": [
            {
              "$ref": "#/$defs/Language"
            },
            {
              "type": "null"
            }
          ]
        },
        "progress": {
          "anyOf": [
            {
              "$ref": "#/$defs/True"
            },
            {
              "type": "null"
            }
          ],
          "description": "Whether `progress` is wanted."
        },
        "result": {
          "anyOf": [
            {
              "$ref": "#/$defs/True"
            },
            {
              "type": "null"
            }
          ],
          "description": "Whether the page can receive a result."
        },
        "theme": {
          "anyOf": [
            {
              "$ref": "#/$defs/Theme"
            },
            {
              "type": "null"
            }
          ]
        },
        "tokens": {
          "additionalProperties": false,
          "description": "Custom properties of the theme. The frame sets only colours, lengths and names of fonts.",
          "patternProperties": {
            "^--shirube-[a-z-]{1,40}$": {
              "$ref": "#/$defs/TokenValue"
            }
          },
          "type": [
            "object",
            "null"
          ]
        }
      },
      "type": "object"
    },
    "CfgMessage": {
      "additionalProperties": false,
      "description": "Loader: settings have changed; these are all that hold now.",
      "properties": {
        "cfg": {
          "$ref": "#/$defs/Cfg"
        },
        "s": {
          "$ref": "#/$defs/Count"
        },
        "t": {
          "const": "cfg",
          "type": "string"
        }
      },
      "required": [
        "s",
        "t",
        "cfg"
      ],
      "type": "object"
    },
    "Checklist": {
      "additionalProperties": false,
      "description": "The score by the method `checklist`; see docs/methods/checklist.md.",
      "properties": {
        "answered": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "applicable": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "met": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "method": {
          "const": "checklist",
          "type": "string"
        },
        "open": {
          "description": "Criteria that apply and are not met, in the order of the questionnaire.",
          "items": {
            "$ref": "#/$defs/Id"
          },
          "type": "array"
        },
        "questions": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "reached": {
          "type": "boolean"
        },
        "requirements": {
          "description": "In the order of the questionnaire.",
          "items": {
            "$ref": "#/$defs/Requirement"
          },
          "type": "array"
        }
      },
      "required": [
        "method",
        "questions",
        "answered",
        "reached",
        "met",
        "applicable",
        "requirements",
        "open"
      ],
      "type": "object"
    },
    "CompletedMessage": {
      "additionalProperties": false,
      "description": "Frame: the visitor sees a result with every question answered. Without a score. Event\n`shirube-completed`.",
      "properties": {
        "questionnaire": {
          "$ref": "#/$defs/AskedExactly"
        },
        "s": {
          "$ref": "#/$defs/Count"
        },
        "t": {
          "const": "completed",
          "type": "string"
        }
      },
      "required": [
        "s",
        "t",
        "questionnaire"
      ],
      "type": "object"
    },
    "Count": {
      "description": "The how manyth message of its direction this is, from 1. Any other number ends the conversation.",
      "format": "uint32",
      "maximum": 4294967295,
      "minimum": 1,
      "type": "integer"
    },
    "Coverage": {
      "additionalProperties": false,
      "description": "The score by the method `coverage`; see docs/methods/coverage.md.",
      "properties": {
        "answered": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "covered": {
          "description": "Held by somebody in the firm or by a provider.",
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "in_place": {
          "description": "Held by somebody in the firm.",
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "method": {
          "const": "coverage",
          "type": "string"
        },
        "not_needed": {
          "description": "In the order of the questionnaire.",
          "items": {
            "$ref": "#/$defs/Id"
          },
          "type": "array"
        },
        "open": {
          "description": "Roles that nobody holds, in the order of the questionnaire.",
          "items": {
            "$ref": "#/$defs/Id"
          },
          "type": "array"
        },
        "roles": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "staff_ratio": {
          "$ref": "#/$defs/PerCent",
          "description": "Security staff among all staff."
        }
      },
      "required": [
        "method",
        "roles",
        "answered",
        "in_place",
        "covered",
        "open",
        "not_needed",
        "staff_ratio"
      ],
      "type": "object"
    },
    "Day": {
      "description": "A day, for example `2026-11-22`.",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
      "type": "string"
    },
    "Digest": {
      "description": "`sha256-` and padded base64, over the canonical form (RFC 8785).",
      "pattern": "^sha256-[A-Za-z0-9+/]{43}=$",
      "type": "string"
    },
    "ErrorMessage": {
      "additionalProperties": false,
      "description": "Frame: the check does not work here. Event `shirube-error`.",
      "properties": {
        "code": {
          "$ref": "#/$defs/Trouble"
        },
        "s": {
          "$ref": "#/$defs/Count"
        },
        "t": {
          "const": "error",
          "type": "string"
        }
      },
      "required": [
        "s",
        "t",
        "code"
      ],
      "type": "object"
    },
    "Exposure": {
      "additionalProperties": false,
      "description": "The score by the method `exposure`; see docs/methods/exposure.md.",
      "properties": {
        "exposure": {
          "$ref": "#/$defs/OnAxis"
        },
        "method": {
          "const": "exposure",
          "type": "string"
        },
        "preparedness": {
          "$ref": "#/$defs/OnAxis"
        },
        "quadrant": {
          "$ref": "#/$defs/Quadrant",
          "description": "Exposure first; null until every question has a level."
        }
      },
      "required": [
        "method",
        "exposure",
        "preparedness",
        "quadrant"
      ],
      "type": "object"
    },
    "HelloMessage": {
      "additionalProperties": false,
      "description": "Frame to the window around it, before there is a port: it offers to talk. Says nothing else.",
      "properties": {
        "k": {
          "const": "hello",
          "type": "string"
        },
        "n": {
          "$ref": "#/$defs/Nonce"
        },
        "p": {
          "const": "shirube",
          "type": "string"
        },
        "v": {
          "description": "Versions of the protocol that the frame speaks.",
          "items": {
            "$ref": "#/$defs/Version"
          },
          "maxItems": 64,
          "minItems": 1,
          "type": "array"
        }
      },
      "required": [
        "p",
        "k",
        "v",
        "n"
      ],
      "type": "object"
    },
    "Hints": {
      "additionalProperties": false,
      "description": "What the page believes to know of the firm; the visitor can change it.",
      "properties": {
        "industry": {
          "description": "Main division of the Japan Standard Industrial Classification.",
          "pattern": "^[A-T]$",
          "type": [
            "string",
            "null"
          ]
        },
        "prefecture": {
          "description": "Its number, 01 to 47.",
          "pattern": "^(0[1-9]|[1-3][0-9]|4[0-7])$",
          "type": [
            "string",
            "null"
          ]
        },
        "size": {
          "anyOf": [
            {
              "$ref": "#/$defs/Size"
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "type": "object"
    },
    "Hundredths": {
      "anyOf": [
        {
          "format": "uint16",
          "maximum": 2000,
          "minimum": 0,
          "type": "integer"
        },
        {
          "type": "null"
        }
      ],
      "description": "Hundredths of a level, 350 is 3.50; null where there is no score."
    },
    "Id": {
      "description": "A name that files point at for years: 1 to 64 characters out of a–z, 0–9 and -. Never renamed,\nand a retired one is never given to another thing.",
      "pattern": "^[a-z0-9-]{1,64}$",
      "type": "string"
    },
    "InitMessage": {
      "additionalProperties": false,
      "description": "Loader to the frame's origin, with one `MessagePort`; everything else is said there.",
      "properties": {
        "cfg": {
          "$ref": "#/$defs/Cfg"
        },
        "k": {
          "const": "init",
          "type": "string"
        },
        "n": {
          "$ref": "#/$defs/Nonce"
        },
        "p": {
          "const": "shirube",
          "type": "string"
        },
        "v": {
          "$ref": "#/$defs/One"
        }
      },
      "required": [
        "p",
        "k",
        "v",
        "n",
        "cfg"
      ],
      "type": "object"
    },
    "Item": {
      "additionalProperties": false,
      "description": "The score of one item.",
      "properties": {
        "answered": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "applicable": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "high": {
          "$ref": "#/$defs/Hundredths"
        },
        "id": {
          "$ref": "#/$defs/Id"
        },
        "low": {
          "$ref": "#/$defs/Hundredths"
        },
        "score": {
          "$ref": "#/$defs/Hundredths"
        },
        "stage": {
          "$ref": "#/$defs/Stage"
        },
        "to_next_stage": {
          "$ref": "#/$defs/Hundredths"
        }
      },
      "required": [
        "id",
        "score",
        "low",
        "high",
        "answered",
        "applicable",
        "stage",
        "to_next_stage"
      ],
      "type": "object"
    },
    "Language": {
      "description": "A language that every text exists in.",
      "enum": [
        "ja",
        "en"
      ],
      "type": "string"
    },
    "Level": {
      "description": "A level of the scale, 1 the lowest. No higher than the questionnaire's `levels`.",
      "format": "uint8",
      "maximum": 20,
      "minimum": 1,
      "type": "integer"
    },
    "Maturity": {
      "additionalProperties": false,
      "description": "The score by the method `maturity`; see docs/methods/maturity.md.",
      "properties": {
        "items": {
          "description": "In the order of the questionnaire.",
          "items": {
            "$ref": "#/$defs/Item"
          },
          "type": "array"
        },
        "method": {
          "const": "maturity",
          "type": "string"
        },
        "overall": {
          "$ref": "#/$defs/Standing"
        }
      },
      "required": [
        "method",
        "overall",
        "items"
      ],
      "type": "object"
    },
    "Nonce": {
      "description": "128 random bits. The answer repeats those of the offer.",
      "pattern": "^[0-9a-f]{32}$",
      "type": "string"
    },
    "OnAxis": {
      "additionalProperties": false,
      "description": "Where a firm lies on one axis, in hundredths of a point of 100: 6250 is 62.50.",
      "properties": {
        "answered": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "high": {
          "$ref": "#/$defs/PerCent"
        },
        "low": {
          "$ref": "#/$defs/PerCent"
        },
        "questions": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "value": {
          "$ref": "#/$defs/PerCent"
        }
      },
      "required": [
        "value",
        "low",
        "high",
        "answered",
        "questions"
      ],
      "type": "object"
    },
    "One": {
      "description": "Always 1: the only version of this format so far.",
      "format": "uint8",
      "maximum": 1,
      "minimum": 1,
      "type": "integer"
    },
    "OpenMessage": {
      "additionalProperties": false,
      "description": "Frame: the visitor has pressed a link that leads out. The loader opens it if it may.",
      "properties": {
        "href": {
          "maxLength": 2000,
          "pattern": "^(https://|tel:|mailto:)[!-~]+$",
          "type": "string"
        },
        "s": {
          "$ref": "#/$defs/Count"
        },
        "t": {
          "const": "open",
          "type": "string"
        }
      },
      "required": [
        "s",
        "t",
        "href"
      ],
      "type": "object"
    },
    "Part": {
      "additionalProperties": false,
      "description": "The points of one part.",
      "properties": {
        "answered": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "id": {
          "$ref": "#/$defs/Id"
        },
        "questions": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "total": {
          "format": "int8",
          "maximum": 100,
          "minimum": -25,
          "type": "integer"
        }
      },
      "required": [
        "id",
        "total",
        "answered",
        "questions"
      ],
      "type": "object"
    },
    "PerCent": {
      "anyOf": [
        {
          "format": "uint16",
          "maximum": 10000,
          "minimum": 0,
          "type": "integer"
        },
        {
          "type": "null"
        }
      ],
      "description": "Hundredths of a per cent, 250 is 2.50 %; null where a number is missing."
    },
    "Points": {
      "additionalProperties": false,
      "description": "The score by the method `points`; see docs/methods/points.md.",
      "properties": {
        "answered": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "band": {
          "anyOf": [
            {
              "$ref": "#/$defs/Band"
            },
            {
              "type": "null"
            }
          ],
          "description": "Named only when every question is answered."
        },
        "method": {
          "const": "points",
          "type": "string"
        },
        "parts": {
          "description": "In the order of the questionnaire.",
          "items": {
            "$ref": "#/$defs/Part"
          },
          "type": "array"
        },
        "possible_bands": {
          "description": "The best first.",
          "items": {
            "$ref": "#/$defs/Band"
          },
          "maxItems": 4,
          "minItems": 1,
          "type": "array"
        },
        "questions": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "range": {
          "$ref": "#/$defs/Range",
          "description": "What the total can still become."
        },
        "total": {
          "description": "Over the answered questions.",
          "format": "int8",
          "maximum": 100,
          "minimum": -25,
          "type": "integer"
        }
      },
      "required": [
        "method",
        "total",
        "range",
        "answered",
        "questions",
        "possible_bands",
        "parts"
      ],
      "type": "object"
    },
    "Profile": {
      "additionalProperties": false,
      "description": "What the firm told about itself, all of it optional.",
      "properties": {
        "industry": {
          "description": "Main division of the Japan Standard Industrial Classification.",
          "pattern": "^[A-T]$",
          "type": [
            "string",
            "null"
          ]
        },
        "prefecture": {
          "description": "Its number, 01 to 47.",
          "pattern": "^(0[1-9]|[1-3][0-9]|4[0-7])$",
          "type": [
            "string",
            "null"
          ]
        },
        "region": {
          "anyOf": [
            {
              "$ref": "#/$defs/Region"
            },
            {
              "type": "null"
            }
          ],
          "description": "Instead of the prefecture, in an anonymous file."
        },
        "size": {
          "anyOf": [
            {
              "$ref": "#/$defs/Size"
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "type": "object"
    },
    "ProgressMessage": {
      "additionalProperties": false,
      "description": "Frame: the number of answers has changed. Only said when asked for. Event `shirube-progress`.",
      "properties": {
        "answered": {
          "$ref": "#/$defs/Whole",
          "description": "Questions that have been answered."
        },
        "questionnaire": {
          "$ref": "#/$defs/Asked"
        },
        "s": {
          "$ref": "#/$defs/Count"
        },
        "t": {
          "const": "progress",
          "type": "string"
        },
        "total": {
          "$ref": "#/$defs/Whole",
          "description": "Questions there are."
        }
      },
      "required": [
        "s",
        "t",
        "answered",
        "total",
        "questionnaire"
      ],
      "type": "object"
    },
    "Quadrant": {
      "anyOf": [
        {
          "$ref": "#/$defs/QuadrantName"
        },
        {
          "type": "null"
        }
      ],
      "description": "A quarter of the plane; null where it is not told."
    },
    "QuadrantName": {
      "description": "Exposure first. From 50 on, an axis is high.",
      "enum": [
        "low-low",
        "low-high",
        "high-low",
        "high-high"
      ],
      "type": "string"
    },
    "Questionnaire": {
      "additionalProperties": false,
      "description": "What was answered.",
      "properties": {
        "digest": {
          "$ref": "#/$defs/Digest",
          "description": "Of the structure file."
        },
        "id": {
          "$ref": "#/$defs/Id"
        },
        "version": {
          "maxLength": 40,
          "minLength": 1,
          "type": "string"
        }
      },
      "required": [
        "id",
        "version",
        "digest"
      ],
      "type": "object"
    },
    "Quiz": {
      "additionalProperties": false,
      "description": "The score by the method `quiz`; see docs/methods/quiz.md.",
      "properties": {
        "answered": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "method": {
          "const": "quiz",
          "type": "string"
        },
        "questions": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "right": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "wrong": {
          "description": "Answered and not right, in the order of the questionnaire.",
          "items": {
            "$ref": "#/$defs/Id"
          },
          "type": "array"
        }
      },
      "required": [
        "method",
        "right",
        "answered",
        "questions",
        "wrong"
      ],
      "type": "object"
    },
    "Range": {
      "additionalProperties": false,
      "description": "What a total can still become.",
      "properties": {
        "high": {
          "format": "int8",
          "maximum": 100,
          "minimum": -25,
          "type": "integer"
        },
        "low": {
          "format": "int8",
          "maximum": 100,
          "minimum": -25,
          "type": "integer"
        }
      },
      "required": [
        "low",
        "high"
      ],
      "type": "object"
    },
    "ReadyMessage": {
      "additionalProperties": false,
      "description": "Frame: the check is on the screen and can be used. Event `shirube-ready`.",
      "properties": {
        "protocol": {
          "$ref": "#/$defs/One",
          "description": "Version of these messages."
        },
        "s": {
          "$ref": "#/$defs/Count"
        },
        "t": {
          "const": "ready",
          "type": "string"
        },
        "version": {
          "description": "Version of the program.",
          "maxLength": 40,
          "minLength": 1,
          "type": "string"
        }
      },
      "required": [
        "s",
        "t",
        "version",
        "protocol"
      ],
      "type": "object"
    },
    "Reason": {
      "description": "Why the question does not apply.",
      "maxLength": 500,
      "minLength": 1,
      "pattern": "\\S",
      "type": "string"
    },
    "Region": {
      "description": "A region of Japan.",
      "enum": [
        "hokkaido",
        "tohoku",
        "kanto",
        "chubu",
        "kinki",
        "chugoku",
        "shikoku",
        "kyushu"
      ],
      "type": "string"
    },
    "Requirement": {
      "additionalProperties": false,
      "description": "One requirement of a checklist.",
      "properties": {
        "applicable": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "id": {
          "$ref": "#/$defs/Id"
        },
        "met": {
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "reached": {
          "type": "boolean"
        }
      },
      "required": [
        "id",
        "reached",
        "met",
        "applicable"
      ],
      "type": "object"
    },
    "ResizeMessage": {
      "additionalProperties": false,
      "description": "Frame: the content has another height.",
      "properties": {
        "h": {
          "$ref": "#/$defs/Whole",
          "description": "Unit: CSS px."
        },
        "s": {
          "$ref": "#/$defs/Count"
        },
        "t": {
          "const": "resize",
          "type": "string"
        }
      },
      "required": [
        "s",
        "t",
        "h"
      ],
      "type": "object"
    },
    "ResultFile": {
      "additionalProperties": false,
      "description": "One questionnaire's answers and score. What an anonymous file may not hold is checked by\n`shirube verify`, not by this schema.",
      "properties": {
        "anonymous": {
          "anyOf": [
            {
              "$ref": "#/$defs/True"
            },
            {
              "type": "null"
            }
          ],
          "description": "The file says nothing of whose it is."
        },
        "answered_on": {
          "description": "The day; in an anonymous file the month.",
          "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",
          "type": "string"
        },
        "answers": {
          "$ref": "#/$defs/Answers"
        },
        "digest": {
          "$ref": "#/$defs/Digest",
          "description": "Over the file without this member."
        },
        "engine": {
          "description": "Version of the program that scored.",
          "maxLength": 40,
          "minLength": 1,
          "type": "string"
        },
        "format": {
          "const": "shirube-result",
          "type": "string"
        },
        "format_version": {
          "$ref": "#/$defs/One"
        },
        "id": {
          "description": "16 random bytes in base64url: equal ids are duplicates.",
          "pattern": "^[A-Za-z0-9_-]{22}$",
          "type": "string"
        },
        "language": {
          "$ref": "#/$defs/Language"
        },
        "notes": {
          "additionalProperties": false,
          "description": "Private notes, by question.",
          "patternProperties": {
            "^[a-z0-9-]{1,64}$": {
              "$ref": "#/$defs/Text"
            }
          },
          "type": [
            "object",
            "null"
          ]
        },
        "organisation": {
          "description": "The firm's name.",
          "maxLength": 200,
          "minLength": 1,
          "type": [
            "string",
            "null"
          ]
        },
        "profile": {
          "$ref": "#/$defs/Profile"
        },
        "questionnaire": {
          "$ref": "#/$defs/Questionnaire"
        },
        "score": {
          "$ref": "#/$defs/Score"
        },
        "share": {
          "anyOf": [
            {
              "$ref": "#/$defs/Share"
            },
            {
              "type": "null"
            }
          ],
          "description": "To whom it was handed over. Such a file has no organisation and no notes, which `shirube\nverify` checks."
        },
        "synthetic": {
          "anyOf": [
            {
              "$ref": "#/$defs/True"
            },
            {
              "type": "null"
            }
          ],
          "description": "Made up, for trying things out."
        }
      },
      "required": [
        "format",
        "format_version",
        "id",
        "questionnaire",
        "language",
        "profile",
        "answered_on",
        "answers",
        "score",
        "engine",
        "digest"
      ],
      "title": "Shirube result",
      "type": "object"
    },
    "ResultMessage": {
      "additionalProperties": false,
      "description": "Frame: the visitor hands the result over, having agreed. Event `shirube-result`.",
      "properties": {
        "result": {
          "$ref": "#/$defs/ResultFile"
        },
        "s": {
          "$ref": "#/$defs/Count"
        },
        "t": {
          "const": "result",
          "type": "string"
        }
      },
      "required": [
        "s",
        "t",
        "result"
      ],
      "type": "object"
    },
    "Score": {
      "anyOf": [
        {
          "$ref": "#/$defs/Maturity"
        },
        {
          "$ref": "#/$defs/Points"
        },
        {
          "$ref": "#/$defs/Checklist"
        },
        {
          "$ref": "#/$defs/Coverage"
        },
        {
          "$ref": "#/$defs/Quiz"
        },
        {
          "$ref": "#/$defs/Exposure"
        }
      ],
      "description": "The score, by the questionnaire's method."
    },
    "ScrollMessage": {
      "additionalProperties": false,
      "description": "Frame: this place should be in view.",
      "properties": {
        "s": {
          "$ref": "#/$defs/Count"
        },
        "t": {
          "const": "scroll",
          "type": "string"
        },
        "y": {
          "$ref": "#/$defs/Whole",
          "description": "Distance from the top of the frame in CSS px."
        }
      },
      "required": [
        "s",
        "t",
        "y"
      ],
      "type": "object"
    },
    "Share": {
      "additionalProperties": false,
      "description": "A visitor agreed to hand this result to this recipient.",
      "properties": {
        "audience": {
          "description": "The site that received it: an origin, exactly as a browser writes it.",
          "pattern": "^(https://[a-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:[1-9][0-9]{0,4})?$",
          "type": "string"
        },
        "challenge": {
          "description": "The recipient's one-time text.",
          "pattern": "^[!-~]{1,128}$",
          "type": [
            "string",
            "null"
          ]
        },
        "consent": {
          "$ref": "#/$defs/Digest",
          "description": "Over all that was shown about the recipient; see docs/methods/verification.md."
        },
        "on": {
          "$ref": "#/$defs/Day",
          "description": "The day on which the visitor agreed."
        },
        "partner": {
          "$ref": "#/$defs/Id",
          "description": "The partner whose file named that site."
        },
        "purpose": {
          "$ref": "#/$defs/Text",
          "description": "What the recipient does with it, as it was shown."
        },
        "recipient": {
          "description": "The recipient's legal name, as it was shown.",
          "maxLength": 120,
          "minLength": 1,
          "type": "string"
        }
      },
      "required": [
        "audience",
        "partner",
        "recipient",
        "purpose",
        "consent",
        "on"
      ],
      "type": "object"
    },
    "Size": {
      "description": "Number of people.",
      "enum": [
        "1-5",
        "6-20",
        "21-50",
        "51-100",
        "101-299",
        "300-499",
        "500-5000",
        "5001+"
      ],
      "type": "string"
    },
    "Stage": {
      "anyOf": [
        {
          "$ref": "#/$defs/Level"
        },
        {
          "type": "null"
        }
      ],
      "description": "The whole level reached; null where there is no score."
    },
    "Standing": {
      "additionalProperties": false,
      "description": "Where the whole stands.",
      "properties": {
        "answered": {
          "description": "Questions answered with a level.",
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "applicable": {
          "description": "Questions that apply.",
          "format": "uint32",
          "minimum": 0,
          "type": "integer"
        },
        "high": {
          "$ref": "#/$defs/Hundredths",
          "description": "The mean if every open question were at the top level."
        },
        "low": {
          "$ref": "#/$defs/Hundredths",
          "description": "The mean if every open question were at the lowest level."
        },
        "score": {
          "$ref": "#/$defs/Hundredths",
          "description": "The mean of what is answered."
        },
        "stage": {
          "$ref": "#/$defs/Stage"
        },
        "to_next_stage": {
          "$ref": "#/$defs/Hundredths"
        }
      },
      "required": [
        "score",
        "low",
        "high",
        "answered",
        "applicable",
        "stage",
        "to_next_stage"
      ],
      "type": "object"
    },
    "Text": {
      "description": "Plain text, shown as it is: no HTML, no Markdown, no control characters.",
      "maxLength": 2000,
      "minLength": 1,
      "type": "string"
    },
    "Theme": {
      "description": "A set of colours.",
      "enum": [
        "auto",
        "light",
        "dark",
        "contrast"
      ],
      "type": "string"
    },
    "TokenValue": {
      "description": "Its value, as the page writes it.",
      "maxLength": 200,
      "minLength": 1,
      "type": "string"
    },
    "Trouble": {
      "description": "Why the check does not work: the program ended, WebAssembly may not run, a file did not come.",
      "enum": [
        "program",
        "wasm",
        "network"
      ],
      "type": "string"
    },
    "True": {
      "const": true,
      "description": "Exactly `true`; otherwise the field is left out.",
      "type": "boolean"
    },
    "Version": {
      "description": "A version of the protocol.",
      "format": "uint8",
      "maximum": 255,
      "minimum": 1,
      "type": "integer"
    },
    "Whole": {
      "description": "A whole number of CSS px, or of questions.",
      "format": "uint32",
      "maximum": 4294967295,
      "minimum": 0,
      "type": "integer"
    }
  },
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "anyOf": [
    {
      "$ref": "#/$defs/InitMessage"
    },
    {
      "$ref": "#/$defs/HelloMessage"
    },
    {
      "$ref": "#/$defs/ReadyMessage"
    },
    {
      "$ref": "#/$defs/ResizeMessage"
    },
    {
      "$ref": "#/$defs/ScrollMessage"
    },
    {
      "$ref": "#/$defs/OpenMessage"
    },
    {
      "$ref": "#/$defs/ProgressMessage"
    },
    {
      "$ref": "#/$defs/CompletedMessage"
    },
    {
      "$ref": "#/$defs/ResultMessage"
    },
    {
      "$ref": "#/$defs/ErrorMessage"
    },
    {
      "$ref": "#/$defs/CfgMessage"
    }
  ],
  "description": "One message of protocol 1 between the check in its frame and the page around it. Whoever\nreceives one leaves members and messages out of account that are not written here.",
  "title": "Shirube message"
};
