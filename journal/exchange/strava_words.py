"""The words of Strava's list in the languages of its accounts: columns, sorts of runs, names it gives itself.

All folded to small letters. What is in none of these tables is found by where it stands (`strava.py`).
"""

COLUMNS: dict[str, frozenset[str]] = {
    "id": frozenset(
        {
            "activity id",
            "id",
            "aktivitäts-id",
            "id aktivity",
            "identifiant de l'activité",
            "id de l'activité",
            "id de actividad",
            "id. de actividad",
            "id attività",
            "activiteits-id",
            "activiteit-id",
            "id da atividade",
            "id aktywności",
        }
    ),
    "date": frozenset(
        {
            "activity date",
            "date",
            "aktivitätsdatum",
            "datum aktivity",
            "date de l'activité",
            "fecha de la actividad",
            "fecha de actividad",
            "data dell'attività",
            "datum van activiteit",
            "activiteitsdatum",
            "data da atividade",
            "data aktywności",
        }
    ),
    "name": frozenset(
        {
            "activity name",
            "name",
            "name der aktivität",
            "název aktivity",
            "nom de l'activité",
            "nombre de la actividad",
            "nome dell'attività",
            "nome attività",
            "naam van activiteit",
            "nome da atividade",
            "nazwa aktywności",
        }
    ),
    "type": frozenset(
        {
            "activity type",
            "type",
            "aktivitätsart",
            "aktivitätstyp",
            "typ aktivity",
            "druh aktivity",
            "type d'activité",
            "tipo de actividad",
            "tipo di attività",
            "tipo attività",
            "activiteitstype",
            "type activiteit",
            "tipo de atividade",
            "rodzaj aktywności",
        }
    ),
    "description": frozenset(
        {
            "activity description",
            "description",
            "aktivitätsbeschreibung",
            "beschreibung der aktivität",
            "popis aktivity",
            "description de l'activité",
            "descripción de la actividad",
            "descrizione dell'attività",
            "beschrijving van activiteit",
            "descrição da atividade",
            "opis aktywności",
        }
    ),
    "elapsed": frozenset(
        {
            "elapsed time",
            "elapsed_time",
            "verstrichene zeit",
            "uplynulý čas",
            "celkový čas",
            "temps écoulé",
            "tiempo transcurrido",
            "tempo trascorso",
            "verstreken tijd",
            "tempo decorrido",
            "czas, który upłynął",
        }
    ),
    "moving": frozenset(
        {
            "moving time",
            "bewegungszeit",
            "zeit in bewegung",
            "doba pohybu",
            "čas pohybu",
            "čas v pohybu",
            "durée de déplacement",
            "temps de déplacement",
            "tiempo en movimiento",
            "tempo in movimento",
            "beweegtijd",
            "tempo de movimentação",
            "czas ruchu",
        }
    ),
    "distance": frozenset(
        {
            "distance",
            "distanz",
            "entfernung",
            "strecke",
            "vzdálenost",
            "distancia",
            "distanza",
            "afstand",
            "distância",
            "dystans",
        }
    ),
    "private": frozenset(
        {
            "activity private note",
            "private notiz",
            "private notiz zur aktivität",
            "private anmerkung zur aktivität",
            "soukromá poznámka",
            "soukromá poznámka k aktivitě",
            "note privée de l'activité",
            "nota privada de la actividad",
            "nota privata dell'attività",
            "privénotitie bij activiteit",
        }
    ),
    "file": frozenset(
        {
            "filename",
            "dateiname",
            "název souboru",
            "jméno souboru",
            "nom du fichier",
            "nombre de archivo",
            "nome file",
            "nome del file",
            "bestandsnaam",
            "nome do arquivo",
            "nazwa pliku",
        }
    ),
    "effort": frozenset(
        {
            "perceived exertion",
            "wahrgenommene anstrengung",
            "empfundene anstrengung",
            "subjektive anstrengung",
            "vnímaná námaha",
            "vnímané úsilí",
            "effort perçu",
            "esfuerzo percibido",
            "sforzo percepito",
            "ervaren inspanning",
        }
    ),
}

RUNS = {
    "run": "",
    "trail run": "trail",
    "trailrun": "trail",
    "virtual run": "treadmill",
    "virtualrun": "treadmill",
    "treadmill run": "treadmill",
    "track run": "track",
    "lauf": "",
    "laufen": "",
    "traillauf": "trail",
    "trail-lauf": "trail",
    "geländelauf": "trail",
    "virtueller lauf": "treadmill",
    "běh": "",
    "běh v terénu": "trail",
    "terénní běh": "trail",
    "trailový běh": "trail",
    "virtuální běh": "treadmill",
    "course à pied": "",
    "course": "",
    "trail": "trail",
    "course à pied virtuelle": "treadmill",
    "course virtuelle": "treadmill",
    "carrera": "",
    "carrera a pie": "",
    "carrera de montaña": "trail",
    "carrera por montaña": "trail",
    "carrera virtual": "treadmill",
    "corsa": "",
    "corsa su sentiero": "trail",
    "trail running": "trail",
    "corsa virtuale": "treadmill",
    "hardloopsessie": "",
    "hardlopen": "",
    "trailloop": "trail",
    "trailrunning": "trail",
    "virtuele hardloopsessie": "treadmill",
    "corrida": "",
    "corrida em trilha": "trail",
    "corrida virtual": "treadmill",
    "bieg": "",
    "bieg przełajowy": "trail",
    "bieg wirtualny": "treadmill",
    "løb": "",
    "løpetur": "",
    "løping": "",
    "löpning": "",
    "löprunda": "",
}
# What is certainly no run, whatever the watch took it for.
OTHERS = frozenset(
    {
        "ride",
        "virtual ride",
        "e-bike ride",
        "mountain bike ride",
        "gravel ride",
        "walk",
        "hike",
        "swim",
        "workout",
        "yoga",
        "rowing",
        "elliptical",
        "radfahrt",
        "spaziergang",
        "wanderung",
        "schwimmen",
        "jízda",
        "chůze",
        "procházka",
        "túra",
        "plavání",
    }
)
STRENGTH = frozenset(
    {
        "weight training",
        "krafttraining",
        "gewichtstraining",
        "silový trénink",
        "posilování",
        "musculation",
        "entraînement aux poids",
        "entrenamiento con pesas",
        "allenamento con i pesi",
        "krachttraining",
        "treino com pesos",
    }
)
SWIMS = ("swim", "schwimm", "plav", "natation", "nataci", "nuoto", "zwem", "nataç")
BY_ITSELF = (
    r"(?:(?:morning|lunch|afternoon|evening|night) .{1,30}"
    r"|lauf am (?:morgen|mittag|nachmittag|abend)|(?:morgen|mittags|nachmittags|abend|nacht)lauf"
    r"|lauf (?:zur mittagszeit|in der nacht)"
    r"|(?:ranní|dopolední|polední|odpolední|večerní|noční) běh)"
)
